package earshot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import earshot.embedded.KafkaServer;
import earshot.embedded.Options;
import earshot.settings.Setting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The job on a real broker. */
@Timeout(300)
class KafkaSourceIT {
  private static KafkaServer kafka;
  private static KafkaProducer<byte[], byte[]> producer;

  @TempDir Path folder;
  private Work work;

  @BeforeAll
  static void start() {
    kafka = KafkaServer.start(Options.DEFAULTS);
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  @AfterAll
  static void stop() {
    producer.close();
    kafka.close();
  }

  @BeforeEach
  void prepare() throws Exception {
    work = new Work(folder);
  }

  @Test
  void everyRecordIsAccountedForAndOffsetsGoOnFromTheSavepoint() throws Exception {
    make("offsets", 2);
    send("offsets", 0, Work.post(1, "flagme").strip());
    send("offsets", 1, Work.post(2, "flagme").strip());
    send("offsets", 0, "nonsense");
    send("offsets", 0, "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    send("offsets", 1, Work.post(3, "long".repeat(1000)).strip());
    send("offsets", 1, (byte[]) null);
    PipelineConfig config = config(source("offsets", "start: earliest"));

    LocalRun first = work.start(config);
    await(first, () -> first.progress().records() == 6);
    // With a checkpoint, for others to see how far the group is.
    await(first, () -> committed("earshot-offsets") == 6);
    String savepoint = first.stopWithSavepoint(folder.resolve("savepoints"));
    JobProgress done = first.await();
    assertThat(done.conserved()).isTrue();
    assertThat(done.deadLetters())
        .containsOnly(
            entry("not-json", 1L), entry("invalid-utf8", 1L), entry("record-too-long", 1L));
    assertThat(done.dropped()).containsEntry("blank-line", 1L);
    assertThat(flagged()).containsExactlyInAnyOrder("1", "2");

    send("offsets", 1, Work.post(4, "flagme").strip());
    LocalRun second =
        LocalRun.start(config, new WordAssessor(0), work.sinks(), Optional.of(savepoint));
    await(second, () -> flagged().contains("4"));
    await(second, () -> second.progress().records() >= 7);
    assertThat(second.progress().records()).isEqualTo(7); // nothing is read twice
    assertThat(work.flags.records()).hasSize(3);
    second.cancel();
  }

  @Test
  void aGroupGoesOnWhereItWasWithoutASavepoint() throws Exception {
    make("group", 1);
    send("group", 0, Work.post(1, "flagme").strip());
    LocalRun first = work.start(config(source("group", "start: committed")));
    await(first, () -> committed("earshot-group") == 1);
    assertThat(flagged()).containsExactly("1");
    first.stopWithSavepoint(folder.resolve("savepoints"));

    send("group", 0, Work.post(2, "flagme").strip());
    Work other = new Work(Files.createDirectories(folder.resolve("other")));
    LocalRun second = other.start(config(source("group", "start: committed")));
    await(second, () -> second.progress().flags() == 1);
    assertThat(other.flags.records()).extracting(flag -> flag.post().id()).containsExactly("2");
    second.cancel();
  }

  @Test
  void aTimeToStartFromLeavesOutWhatWasSentBefore() throws Exception {
    make("time", 1);
    send("time", 0, Work.post(1, "flagme").strip());
    Thread.sleep(50);
    Instant start = Instant.now();
    Thread.sleep(50);
    send("time", 0, Work.post(2, "flagme").strip());
    LocalRun run = work.start(config(source("time", "start: '" + start + "'")));
    await(run, () -> run.progress().flags() == 1);
    assertThat(flagged()).containsExactly("2");
    run.cancel();
  }

  @Test
  void aBrokerThatIsKilledAndComesBackLosesNothing() throws Exception {
    make("killed", 2);
    for (int i = 0; i < 200; i++) {
      send("killed", i % 2, Work.post(i, "flagme").strip());
    }
    LocalRun run = work.start(config(source("killed", "start: earliest")));
    await(run, () -> run.progress().flags() == 200);
    kafka.kill();
    Thread.sleep(3000);
    kafka.restart();
    for (int i = 200; i < 400; i++) {
      send("killed", i % 2, Work.post(i, "flagme").strip());
    }
    await(run, () -> flagged().size() == 400);
    run.stopWithSavepoint(folder.resolve("savepoints"));
    JobProgress done = run.await();
    assertThat(done.records()).isEqualTo(400);
    assertThat(done.conserved()).isTrue();
  }

  /** Topics by pattern, and secrets that the client looks up itself. */
  @Test
  void topicsAreFoundByPatternAndPropertiesReachTheClient() throws Exception {
    make("pattern-a", 1);
    make("pattern-b", 1);
    send("pattern-a", 0, Work.post(1, "flagme").strip());
    send("pattern-b", 0, Work.post(2, "flagme").strip());
    Path level = Files.writeString(folder.resolve("reset"), "131072");
    PipelineConfig config =
        config(
            "{id: posts, type: kafka, bootstrap: ['%s'], topic_pattern: 'pattern-.*',"
                    .formatted(kafka.bootstrapServers())
                + " start: earliest, purpose: test, legal_basis: test,"
                + " properties: {receive.buffer.bytes: {file: "
                + level
                + "}}}");
    LocalRun run = work.start(config);
    await(run, () -> run.progress().flags() == 2);
    run.cancel();
  }

  /** Remembers how far event time is. */
  static final class Clock extends ProcessFunction<earshot.pipeline.source.RawRecord, Long> {
    private static final long serialVersionUID = 1L;
    private static volatile long watermark;

    @Override
    public void processElement(
        earshot.pipeline.source.RawRecord record, Context context, Collector<Long> out) {
      watermark = context.timerService().currentWatermark();
    }
  }

  @Test
  void aSilentPartitionHoldsEventTimeBackForItsIdlenessAndNoLonger() throws Exception {
    make("idle", 3); // the third partition stays empty
    Clock.watermark = Long.MIN_VALUE;
    PipelineConfig config = config(source("idle", "start: earliest"));
    SourceConfig declared = config.sources().get(0);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(2, new Configuration());
    env.getConfig().setAutoWatermarkInterval(50);
    env.fromSource(
            declared.origin().open(declared.id(), 2048),
            new PostTime(declared.format(), config.eventTime()),
            "posts")
        .process(new Clock())
        .returns(Types.LONG)
        .setParallelism(1);
    JobClient job = env.executeAsync();
    try {
      // Partition 1 is an hour behind partition 0, and holds the time back while it speaks.
      for (int i = 0; i < 10; i++) {
        send("idle", 0, Work.post(7200 + i, "fine").strip());
        send("idle", 1, Work.post(3600 + i, "fine").strip());
        Thread.sleep(200);
      }
      long behind = (1_700_000_000L + 3600) * 1000;
      assertThat(Clock.watermark).isLessThan(behind + 10_000);
      // Then it falls silent, and only the first goes on.
      int sent = 7210;
      long ahead = (1_700_000_000L + 7200) * 1000;
      while (Clock.watermark < ahead - 60_000) {
        send("idle", 0, Work.post(sent++, "fine").strip());
        Thread.sleep(100);
      }
      assertThat(sent).isLessThan(7210 + 600);
    } finally {
      job.cancel().get();
    }
  }

  private String source(String topic, String more) {
    return "{id: %s, type: kafka, bootstrap: ['%s'], topics: [%s], %s, purpose: p, legal_basis: l}"
        .formatted(topic, kafka.bootstrapServers(), topic, more);
  }

  private PipelineConfig config(String source) {
    return PipelineConfig.from(
        Setting.parse(
            "test.yaml",
            """
            sources: [%2$s]
            pseudonyms: {key_file: %1$s/key}
            parallelism: 2
            max_line_bytes: 2048
            event_time: {out_of_orderness_seconds: 1, idleness_seconds: 2}
            checkpoints: {folder: %1$s/checkpoints, interval_seconds: 1}
            restart: {first_delay_seconds: 1, longest_delay_seconds: 1}
            dead_letters: {folder: %1$s/dead-letters}
            """
                .formatted(folder, source)));
  }

  private Set<String> flagged() {
    Set<String> ids = new HashSet<>();
    work.flags.records().forEach(flag -> ids.add(flag.post().id()));
    return ids;
  }

  private static void await(LocalRun run, BooleanSupplier reached) throws Exception {
    while (!reached.getAsBoolean()) {
      assertThat(run.ended()).isFalse();
      Thread.sleep(100);
    }
  }

  private static void make(String topic, int partitions) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin
          .createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
          .all()
          .get(30, TimeUnit.SECONDS);
    }
  }

  private static long committed(String group) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      Map<TopicPartition, OffsetAndMetadata> offsets =
          admin
              .listConsumerGroupOffsets(group)
              .partitionsToOffsetAndMetadata()
              .get(30, TimeUnit.SECONDS);
      return offsets.values().stream().mapToLong(OffsetAndMetadata::offset).sum();
    } catch (ExecutionException | TimeoutException e) {
      return 0; // a group that is not there yet
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void send(String topic, int partition, String value) throws Exception {
    send(topic, partition, value.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(String topic, int partition, byte[] value) throws Exception {
    producer.send(new ProducerRecord<>(topic, partition, null, value)).get();
  }
}
