package earshot.pipeline.sink;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.embedded.ElasticsearchServer;
import earshot.triage.FlagChange;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sink in a running job, against a real node. */
class ElasticsearchSinkIT {
  private static final ElasticsearchOptions OPTIONS = RunningElasticsearch.options();

  private static Connection connection;
  private static ElasticsearchClient client;

  @BeforeAll
  static void connect() {
    IndexSetup.bundled().install(OPTIONS);
    connection = Connection.open(OPTIONS);
    client = connection.client();
  }

  @AfterAll
  static void close() {
    connection.close();
  }

  @Test
  void everyFlagIsThereOnceThoughTheServerWasKilledInTheMiddle() throws Exception {
    int flags = 6_000;
    ElasticsearchServer server = RunningElasticsearch.shared();
    JobClient job = start("kill", flags, ElasticsearchSinks.flags(OPTIONS));
    awaitAtLeast("kill", 500);

    server.kill();
    Thread.sleep(3_000);
    assertThat(job.getJobStatus().get().isGloballyTerminalState()).isFalse();
    server.restart();
    connection.close();
    connect();

    job.getJobExecutionResult().get(2, TimeUnit.MINUTES);
    assertThat(count("kill")).isEqualTo(flags);
    assertThat(copiesOfEachPost("kill", flags)).hasSize(flags).containsOnly(1L);
  }

  @Test
  void refusedFlagBecomesADeadLetterAndItsNeighboursAreKept() throws Exception {
    JobClient job = start("misfit", 100, new ElasticsearchSink<>(new EveryTenthMisfit(), OPTIONS));

    job.getJobExecutionResult().get(1, TimeUnit.MINUTES);

    assertThat(count("misfit")).isEqualTo(90);
    List<Hit<ObjectNode>> letters = deadLetters();
    assertThat(letters).hasSize(10);
    assertThat(letters)
        .extracting(hit -> hit.source().path("reason").asText())
        .containsOnly("strict-dynamic-mapping-exception");
    assertThat(letters)
        .extracting(hit -> hit.source().path("detail").asText())
        .allSatisfy(detail -> assertThat(detail).contains("[mood]"));
  }

  private static JobClient start(String prefix, int flags, Sink<FlagChange> sink) throws Exception {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(2);
    environment.getConfig().enableObjectReuse();
    environment.enableCheckpointing(500);
    environment
        .fromSequence(1, flags)
        .map(new NumberedFlag(prefix))
        .returns(TypeInformation.of(FlagChange.class))
        .sinkTo(sink)
        .uid("sink");
    return environment.executeAsync();
  }

  private static void awaitAtLeast(String prefix, long wanted) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (count(prefix) < wanted) {
      assertThat(System.nanoTime()).as("patience for the first flags").isLessThan(end);
      Thread.sleep(100);
    }
  }

  private static long count(String prefix) throws IOException {
    client.indices().refresh(refresh -> refresh.index("earshot-flags-*"));
    return client
        .count(
            count ->
                count
                    .index("earshot-flags-*")
                    .query(q -> q.prefix(p -> p.field("post_id").value(prefix + "-"))))
        .count();
  }

  private static List<Long> copiesOfEachPost(String prefix, int most) throws IOException {
    return client
        .search(
            search ->
                search
                    .index("earshot-flags-*")
                    .size(0)
                    .query(q -> q.prefix(p -> p.field("post_id").value(prefix + "-")))
                    .aggregations(
                        "posts", a -> a.terms(t -> t.field("post_id").size(most + 1_000))),
            ObjectNode.class)
        .aggregations()
        .get("posts")
        .sterms()
        .buckets()
        .array()
        .stream()
        .map(bucket -> bucket.docCount())
        .toList();
  }

  private static List<Hit<ObjectNode>> deadLetters() throws IOException {
    client.indices().refresh(refresh -> refresh.index("earshot-dead-letters-*"));
    return client
        .search(
            search ->
                search
                    .index("earshot-dead-letters")
                    .size(100)
                    .query(
                        q ->
                            q.term(
                                t -> t.field("reason").value("strict-dynamic-mapping-exception"))),
            ObjectNode.class)
        .hits()
        .hits();
  }

  /** One flag a millisecond, so that a test can interrupt the stream. */
  private record NumberedFlag(String prefix) implements MapFunction<Long, FlagChange> {
    private static final long serialVersionUID = 1L;

    @Override
    public FlagChange map(Long number) throws InterruptedException {
      Thread.sleep(1);
      return FlagChange.raised(Fixtures.flag(prefix + "-" + number));
    }
  }

  private static final class EveryTenthMisfit implements ElementConverter<FlagChange, WriteEntry> {
    private static final long serialVersionUID = 1L;

    @Override
    public WriteEntry apply(FlagChange flag, SinkWriter.Context context) {
      String id = flag.raised().get(0).post().id();
      return id.endsWith("0") ? Fixtures.misfit(id) : Fixtures.entry(id);
    }
  }
}
