package earshot.cli;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import earshot.codec.IndexName;
import earshot.pipeline.sink.Connection;
import earshot.pipeline.sink.ElasticsearchOptions;
import earshot.taxonomy.Level;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Asks Elasticsearch for flags. What a person types becomes a value of a query, never its text. */
final class FlagQueries implements AutoCloseable {
  private final Connection connection;
  private final ElasticsearchClient client;

  FlagQueries(ElasticsearchOptions options) {
    connection = Connection.open(options);
    client = connection.client();
  }

  /**
   * What was found.
   *
   * @param total how many there are in all
   */
  record Found(long total, List<FlagRow> rows) {
    Found {
      rows = List.copyOf(rows);
    }
  }

  /** Makes all that was written visible to searches. */
  void refresh() {
    ask(() -> client.indices().refresh(r -> r.index(flags()).ignoreUnavailable(true)));
  }

  /**
   * The most urgent flags.
   *
   * @param words what their text must hold, or nothing for all
   * @param level their level, or nothing for all
   * @param most how many to give, from 1 to 1000
   */
  Found find(Optional<String> words, Optional<Level> level, int most) {
    BoolQuery.Builder query = new BoolQuery.Builder();
    words.ifPresent(
        text ->
            query.must(
                must -> must.match(m -> m.field("text").query(text).operator(Operator.And))));
    level.ifPresent(
        wanted -> query.filter(f -> f.term(t -> t.field("level").value(wanted.name()))));
    BoolQuery built = query.build();
    SearchResponse<JsonNode> response =
        ask(
            () ->
                client.search(
                    search ->
                        search
                            .index(flags())
                            .ignoreUnavailable(true)
                            .size(most)
                            .trackTotalHits(track -> track.enabled(true))
                            .query(q -> q.bool(built))
                            .sort(
                                s ->
                                    s.field(
                                        f ->
                                            f.field("severity")
                                                .order(SortOrder.Desc)
                                                .unmappedType(FieldType.Byte)))
                            .sort(
                                s ->
                                    s.field(
                                        f ->
                                            f.field("score")
                                                .order(SortOrder.Desc)
                                                .unmappedType(FieldType.Double))),
                    JsonNode.class));
    long total = response.hits().total() == null ? 0 : response.hits().total().value();
    List<FlagRow> rows =
        response.hits().hits().stream()
            .map(Hit::source)
            .filter(Objects::nonNull)
            .map(FlagRow::of)
            .toList();
    return new Found(total, rows);
  }

  @Override
  public void close() {
    connection.close();
  }

  private static String flags() {
    return IndexName.FLAGS.alias();
  }

  private static <T> T ask(Question<T> question) {
    try {
      return question.ask();
    } catch (IOException e) {
      throw new Failure("Elasticsearch does not answer: " + e.getMessage(), e);
    } catch (ElasticsearchException e) {
      throw new Failure("Elasticsearch refuses with status " + e.status(), e);
    }
  }

  /** Something that Elasticsearch is asked. */
  private interface Question<T> {
    T ask() throws IOException;
  }
}
