package earshot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import earshot.embedded.ElasticsearchServer;
import earshot.embedded.KafkaServer;
import earshot.embedded.Options;
import earshot.pipeline.operator.ConfiguredAssessor;
import earshot.pipeline.sink.ElasticsearchOptions;
import earshot.pipeline.sink.IndexSetup;
import earshot.risk.RiskAssessor;
import earshot.settings.Setting;
import earshot.triage.Flag;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Flink cluster of three processes, a Kafka broker and an Elasticsearch node, all real, all
 * failing in the middle of the stream. {@code -Dearshot.recovery.posts=200000
 * -Dearshot.recovery.away.seconds=20} makes it the full scenario of docs/recovery.md.
 */
@Timeout(1800)
class ClusterFailuresIT {
  private static final int POSTS = Integer.getInteger("earshot.recovery.posts", 20_000);
  private static final int AWAY = Integer.getInteger("earshot.recovery.away.seconds", 5);
  private static final int EVERY = 200;
  private static final String TOPIC = "posts";
  private static final long START = 1_772_409_600L; // 2026-03-02, midnight UTC

  private static final List<String> FINE =
      List.of(
          "lovely walk by the river today, the dog loved it",
          "this traffic is killing me lol",
          "new phone arrived, camera is great",
          "dying to see that film");
  private static final List<String> AT_RISK =
      List.of(
          "i want to die",
          "i can't do this anymore, everyone would be better off without me",
          "i don't want to be here anymore. goodbye everyone");

  @TempDir Path folder;
  private final Instant began = Instant.now();

  @Test
  void everyExpectedFlagIsThereOnceThoughEverythingFailedOnce() throws Exception {
    try (ElasticsearchServer elasticsearch = ElasticsearchServer.start(Options.DEFAULTS);
        KafkaServer kafka = KafkaServer.start(Options.DEFAULTS);
        FlinkCluster flink = FlinkCluster.start(folder.resolve("flink"), 2);
        KafkaProducer<byte[], byte[]> producer = producer(kafka)) {
      say("servers are up");
      makeTopic(kafka);
      ElasticsearchOptions options = ElasticsearchOptions.of(elasticsearch.uri());
      IndexSetup.bundled().install(options);
      PipelineConfig config = config(kafka).withElasticsearch(options).checked();
      JobClient job = submit(flink, config, options);
      Documents documents = new Documents(elasticsearch.uri());

      send(producer, 0, POSTS / 4);
      awaitRecords(job, POSTS / 8);
      documents.review(documents.ids("earshot-flags", 5));
      flink.kill(0);
      say("a TaskManager was killed (SIGKILL) at record " + records(job));

      send(producer, POSTS / 4, POSTS / 2);
      awaitRecords(job, 3 * POSTS / 8); // the job runs again
      elasticsearch.kill();
      say("Elasticsearch was killed at record " + records(job));
      send(producer, POSTS / 2, 3 * POSTS / 4);
      Thread.sleep(AWAY * 1000L);
      elasticsearch.restart();
      say("Elasticsearch is back at record " + records(job));

      awaitRecords(job, 5 * POSTS / 8);
      kafka.kill();
      say("Kafka was killed at record " + records(job));
      Thread.sleep(AWAY * 1000L);
      kafka.restart();
      say("Kafka is back at record " + records(job));
      send(producer, 3 * POSTS / 4, POSTS);
      awaitRecords(job, POSTS);
      say("all records are read");

      job.stopWithSavepoint(
              false, FileAddress.of(folder.resolve("savepoint")), SavepointFormatType.CANONICAL)
          .get(3, TimeUnit.MINUTES);
      JobProgress done =
          JobProgress.of(
              job.getJobExecutionResult().get().getAllAccumulatorResults(), OptionalLong.empty());
      say("stopped with a savepoint: " + done);
      holds(new Documents(elasticsearch.uri()), done);
    }
  }

  private void holds(Documents documents, JobProgress done) throws Exception {
    Map<String, String> expected = expected();
    Map<String, String> found = new HashMap<>();
    int reviewed = 0;
    for (JsonNode flag : documents.every("earshot-flags")) {
      JsonNode source = flag.path("_source");
      String twice = found.put(flag.path("_id").asText(), source.path("level").asText());
      assertThat(twice).as("each once").isNull();
      reviewed += source.at("/review/state").asText().equals("closed") ? 1 : 0;
    }
    say(found.size() + " flags in the index, " + expected.size() + " expected");
    assertThat(new TreeSet<>(found.keySet())).isEqualTo(new TreeSet<>(expected.keySet()));
    assertThat(found).isEqualTo(expected);
    assertThat(reviewed).as("reviews that stand untouched").isEqualTo(5);
    assertThat(done.records()).isEqualTo(POSTS);
    assertThat(done.conserved()).isTrue();
    assertThat(done.flags()).isEqualTo(expected.size());
    say("every expected flag once, five reviews untouched, records conserved");
  }

  /** What the models say of the same posts, without any server. */
  private static Map<String, String> expected() {
    RiskAssessor models = RiskAssessor.withDefaults();
    Map<String, String> levels = new LinkedHashMap<>();
    Map<String, String> byText = new HashMap<>();
    for (int i = 0; i < POSTS; i++) {
      String level =
          byText.computeIfAbsent(
              text(i),
              text -> models.assess(text).flagged() ? models.assess(text).level().name() : "");
      if (!level.isEmpty()) {
        levels.put(Flag.idOf(TOPIC, "p" + i), level);
      }
    }
    assertThat(levels).hasSize(POSTS / EVERY);
    return levels;
  }

  private static String text(int i) {
    return i % EVERY == 0 ? AT_RISK.get(i / EVERY % AT_RISK.size()) : FINE.get(i % FINE.size());
  }

  private static void send(KafkaProducer<byte[], byte[]> producer, int from, int to)
      throws Exception {
    List<Future<?>> sent = new ArrayList<>();
    for (int i = from; i < to; i++) {
      String author = "author" + i / EVERY % 300;
      String line =
          "{\"id\":\"p%d\",\"author\":\"%s\",\"text\":\"%s\",\"created_at\":%d}"
              .formatted(i, author, text(i), START + i);
      byte[] value = line.getBytes(StandardCharsets.UTF_8);
      sent.add(producer.send(new ProducerRecord<>(TOPIC, null, value)));
    }
    for (Future<?> one : sent) {
      one.get();
    }
  }

  private JobClient submit(FlinkCluster flink, PipelineConfig config, ElasticsearchOptions options)
      throws Exception {
    StreamExecutionEnvironment env = flink.environment(JobSettings.of(config));
    RiskSignalPipeline.build(
        env,
        config,
        new ConfiguredAssessor(""),
        Sinks.elasticsearch(options, config.deadLetterFolder()));
    return env.executeAsync();
  }

  private PipelineConfig config(KafkaServer kafka) throws Exception {
    Files.writeString(folder.resolve("key"), Work.KEY);
    return PipelineConfig.from(
        Setting.parse(
            "test.yaml",
            """
            sources:
              - id: posts
                type: kafka
                bootstrap: ['%2$s']
                topics: [%3$s]
                start: earliest
                purpose: test
                legal_basis: test
            pseudonyms: {key_file: %1$s/key}
            parallelism: 2
            checkpoints: {folder: %1$s/checkpoints, interval_seconds: 1}
            restart: {attempts: 100, first_delay_seconds: 1, longest_delay_seconds: 2}
            dead_letters: {folder: %1$s/dead-letters}
            """
                .formatted(folder, kafka.bootstrapServers(), TOPIC)));
  }

  private static void makeTopic(KafkaServer kafka) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin
          .createTopics(List.of(new NewTopic(TOPIC, 4, (short) 1)))
          .all()
          .get(30, TimeUnit.SECONDS);
    }
  }

  private static KafkaProducer<byte[], byte[]> producer(KafkaServer kafka) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", kafka.bootstrapServers()),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  private static long records(JobClient job) {
    try {
      return JobProgress.of(job.getAccumulators().get(), OptionalLong.empty()).records();
    } catch (Exception e) {
      return 0; // between two attempts there is nothing to ask
    }
  }

  private static void awaitRecords(JobClient job, long wanted) throws Exception {
    while (records(job) < wanted) {
      assertThat(job.getJobStatus().get().isGloballyTerminalState()).isFalse();
      Thread.sleep(200);
    }
  }

  /** The scenario's own account of what happened, for docs/recovery.md. */
  private void say(String what) {
    Duration since = Duration.between(began, Instant.now());
    System.out.printf("+%5.1f s  %s%n", since.toMillis() / 1000.0, what);
  }
}
