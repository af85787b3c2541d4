package earshot.cli;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import earshot.codec.DeadLetterDocument;
import earshot.codec.IndexName;
import earshot.pipeline.deadletter.DeadLetterReader;
import earshot.pipeline.sink.Connection;
import earshot.pipeline.sink.ElasticsearchOptions;
import earshot.pipeline.sink.RefusedFlag;
import earshot.triage.DeadLetter;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * The dead letters in Elasticsearch. Flags that it refused stand here alone; of all others it holds
 * a copy of what is in the files.
 */
final class DeadLetterIndex implements AutoCloseable {
  private static final String ALIAS = IndexName.DEAD_LETTERS.alias();
  private static final int PAGE = 200;
  private static final int HTTP_FORBIDDEN = 403;
  private static final int HTTP_NOT_FOUND = 404;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Connection connection;
  private final ElasticsearchClient client;

  DeadLetterIndex(ElasticsearchOptions options) {
    connection = Connection.open(options);
    client = connection.client();
  }

  /**
   * How many flags were refused from an instant on; empty where we may write but not read.
   *
   * @param start by this machine's clock
   */
  OptionalLong refusedSince(Instant start) {
    try {
      refresh();
      return OptionalLong.of(count(refusedFlags(start)));
    } catch (ElasticsearchException e) {
      if (e.status() == HTTP_FORBIDDEN) {
        return OptionalLong.empty();
      }
      throw refused(e);
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  /** Visits all refused flags, some at a time in memory. */
  void readRefused(DeadLetterReader.Visitor visitor) throws IOException {
    Query refused = refusedFlags(Instant.EPOCH);
    try {
      refresh();
      if (count(refused) == 0) {
        return;
      }
      String pit =
          client
              .openPointInTime(
                  open -> open.index(ALIAS).keepAlive(Time.of(time -> time.time("2m"))))
              .id();
      try {
        read(refused, pit, visitor);
      } finally {
        client.closePointInTime(close -> close.id(pit));
      }
    } catch (ElasticsearchException e) {
      throw refused(e);
    }
  }

  /** Takes out letters that are none any more. One that is not there is no fault. */
  void delete(List<DeadLetter> letters) {
    try {
      for (int from = 0; from < letters.size(); from += PAGE) {
        List<DeadLetter> some = letters.subList(from, Math.min(from + PAGE, letters.size()));
        client
            .bulk(bulk -> bulk.operations(some.stream().map(DeadLetterIndex::deletion).toList()))
            .items()
            .forEach(DeadLetterIndex::check);
      }
    } catch (ElasticsearchException e) {
      throw refused(e);
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  @Override
  public void close() {
    connection.close();
  }

  private void read(Query query, String pit, DeadLetterReader.Visitor visitor) throws IOException {
    List<FieldValue> after = List.of();
    while (true) {
      List<FieldValue> from = after;
      SearchResponse<JsonNode> page =
          client.search(search -> page(search, query, pit, from), JsonNode.class);
      List<Hit<JsonNode>> hits = page.hits().hits();
      if (hits.isEmpty()) {
        return;
      }
      for (Hit<JsonNode> hit : hits) {
        JsonNode letter = Objects.requireNonNull(hit.source(), "a dead letter's document");
        visitor.visit(DeadLetterDocument.read(JSON.writeValueAsBytes(letter)));
      }
      after = hits.get(hits.size() - 1).sort();
    }
  }

  private static SearchRequest.Builder page(
      SearchRequest.Builder search, Query query, String pit, List<FieldValue> after) {
    search
        .size(PAGE)
        .query(query)
        .pit(p -> p.id(pit).keepAlive(Time.of(time -> time.time("2m"))))
        .sort(s -> s.field(f -> f.field("_shard_doc").order(SortOrder.Asc)));
    return after.isEmpty() ? search : search.searchAfter(after);
  }

  private static BulkOperation deletion(DeadLetter letter) {
    return BulkOperation.of(
        op -> op.delete(d -> d.index(DeadLetterDocument.of(letter).index()).id(letter.id())));
  }

  private static void check(BulkResponseItem item) {
    if (item.error() != null && item.status() != HTTP_NOT_FOUND) {
      throw new Failure(
          "Elasticsearch keeps a dead letter that was replayed: " + item.error().type());
    }
  }

  private void refresh() throws IOException {
    client.indices().refresh(refresh -> refresh.index(ALIAS).ignoreUnavailable(true));
  }

  private long count(Query query) throws IOException {
    return client.count(c -> c.index(ALIAS).ignoreUnavailable(true).query(query)).count();
  }

  private static Query refusedFlags(Instant start) {
    return Query.of(
        query ->
            query.bool(
                bool ->
                    bool.filter(f -> f.term(t -> t.field("stage").value(RefusedFlag.STAGE)))
                        .filter(
                            f -> f.range(r -> r.date(d -> d.field("at").gte(start.toString()))))));
  }

  private static Failure refused(ElasticsearchException e) {
    return new Failure(
        "Elasticsearch refuses with status " + e.status() + " to tell of its dead letters", e);
  }

  private static Failure unreachable(IOException e) {
    return new Failure("Elasticsearch does not answer: " + e.getMessage(), e);
  }
}
