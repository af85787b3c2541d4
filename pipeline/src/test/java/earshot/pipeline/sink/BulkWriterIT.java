package earshot.pipeline.sink;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.GetResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.codec.DeadLetterDocument;
import earshot.codec.FlagDocument;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BulkWriterIT {
  private static Connection connection;
  private static ElasticsearchClient client;
  private static BulkWriter bulk;

  @BeforeAll
  static void connect() {
    IndexSetup.bundled().install(RunningElasticsearch.options());
    connection = Connection.open(RunningElasticsearch.options());
    client = connection.client();
    bulk = new BulkWriter(connection.async());
  }

  @AfterAll
  static void close() {
    connection.close();
  }

  @Test
  void flagWrittenAgainChangesNothing() throws IOException {
    WriteEntry entry = Fixtures.entry("again");
    assertThat(write(entry).written()).isEqualTo(1);
    GetResponse<ObjectNode> first = get(entry);

    // Read again later: only received_at differs.
    WriteEntry later =
        WriteEntry.of(
            FlagDocument.of(
                Fixtures.flag(
                    "again", Fixtures.WRITTEN_AT, Fixtures.RECEIVED_AT.plusSeconds(3600))));
    BulkOutcome outcome = write(later);

    assertThat(outcome.written()).isZero();
    assertThat(outcome.unchanged()).isEqualTo(1);
    assertThat(get(entry).version()).isEqualTo(first.version());
    assertThat(get(entry).source()).isEqualTo(first.source());
    assertThat(first.source().path("received_at").asText()).isEqualTo("2026-11-05T21:14:02.500Z");
  }

  @Test
  void reviewSurvivesAReplay() throws IOException {
    WriteEntry entry = Fixtures.entry("reviewed");
    write(entry);
    Map<String, Object> review = Map.of("state", "claimed", "claimed_by", "reviewer-1");
    client.update(
        update -> update.index(entry.index()).id(entry.id()).doc(Map.of("review", review)),
        ObjectNode.class);
    GetResponse<ObjectNode> before = get(entry);

    write(entry);

    assertThat(get(entry).source()).isEqualTo(before.source());
    assertThat(get(entry).version()).isEqualTo(before.version());
    assertThat(before.source().at("/review/state").asText()).isEqualTo("claimed");
  }

  @Test
  void misfitIsRejectedWithItsReasonAndItsNeighboursAreKept() throws IOException {
    WriteEntry left = Fixtures.entry("left");
    WriteEntry right = Fixtures.entry("right");

    BulkOutcome outcome = write(left, Fixtures.misfit("middle"), right);

    assertThat(outcome.written()).isEqualTo(2);
    assertThat(outcome.retry()).isEmpty();
    assertThat(outcome.rejected())
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.type()).isEqualTo("strict_dynamic_mapping_exception");
              assertThat(rejection.detail()).contains("[mood]");
            });
    assertThat(get(left).found()).isTrue();
    assertThat(get(right).found()).isTrue();
  }

  @Test
  void deadLetterIsWrittenOnce() throws IOException {
    var letter = new Rejection(Fixtures.entry("once"), "x", "y").letter(Fixtures.RECEIVED_AT);
    WriteEntry entry = WriteEntry.of(DeadLetterDocument.of(letter));

    assertThat(write(entry).written()).isEqualTo(1);
    assertThat(write(entry).unchanged()).isEqualTo(1);
    assertThat(get(entry).index()).isEqualTo("earshot-dead-letters-2026-11");
  }

  @Test
  void flagsAreFoundByStemThroughTheAlias() throws IOException {
    write(Fixtures.entry("stem"));
    client.indices().refresh(refresh -> refresh.index("earshot-flags"));

    long found =
        client
            .count(
                count ->
                    count
                        .index("earshot-flags")
                        .query(
                            query ->
                                query.bool(
                                    both ->
                                        both.must(
                                                must ->
                                                    must.match(m -> m.field("text").query("ways")))
                                            .filter(
                                                f ->
                                                    f.term(
                                                        t -> t.field("post_id").value("stem"))))))
            .count();

    assertThat(found).isEqualTo(1);
  }

  private static BulkOutcome write(WriteEntry... entries) {
    return bulk.write(List.of(entries)).join();
  }

  private static GetResponse<ObjectNode> get(WriteEntry entry) throws IOException {
    return client.get(get -> get.index(entry.index()).id(entry.id()), ObjectNode.class);
  }
}
