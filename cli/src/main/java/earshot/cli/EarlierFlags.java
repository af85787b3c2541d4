package earshot.cli;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import earshot.codec.IndexName;
import earshot.pipeline.sink.Connection;
import earshot.pipeline.sink.ElasticsearchOptions;
import java.io.IOException;
import java.util.List;

/** What earlier runs left of one source in Elasticsearch. */
final class EarlierFlags {
  private static final int PAGE = 1000;

  private EarlierFlags() {}

  /** Deletes all flags and dead letters of a source; those of other sources stay. */
  static void delete(ElasticsearchOptions options, String source) {
    try (Connection connection = Connection.open(options)) {
      for (IndexName name : List.of(IndexName.FLAGS, IndexName.DEAD_LETTERS)) {
        while (deleteSome(connection.client(), name.alias(), source)) {
          // until none is left
        }
      }
    } catch (IOException e) {
      throw new Failure("Elasticsearch does not answer: " + e.getMessage(), e);
    } catch (ElasticsearchException e) {
      throw new Failure("Elasticsearch refuses to delete, with status " + e.status(), e);
    }
  }

  private static boolean deleteSome(ElasticsearchClient client, String alias, String source)
      throws IOException {
    client.indices().refresh(refresh -> refresh.index(alias).ignoreUnavailable(true));
    List<Hit<Void>> found =
        client
            .search(
                search ->
                    search
                        .index(alias)
                        .ignoreUnavailable(true)
                        .size(PAGE)
                        .source(s -> s.fetch(false))
                        .query(q -> q.term(t -> t.field("source").value(source))),
                Void.class)
            .hits()
            .hits();
    if (found.isEmpty()) {
      return false;
    }
    boolean failed =
        client
            .bulk(bulk -> bulk.operations(found.stream().map(EarlierFlags::deletion).toList()))
            .errors();
    if (failed) {
      throw new Failure("Elasticsearch keeps flags of earlier runs");
    }
    return true;
  }

  private static BulkOperation deletion(Hit<Void> hit) {
    return BulkOperation.of(op -> op.delete(d -> d.index(hit.index()).id(hit.id())));
  }
}
