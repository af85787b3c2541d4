package earshot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import earshot.embedded.KafkaServer;
import earshot.embedded.Options;
import earshot.settings.Setting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream into a real broker, and from there through the job. */
@Timeout(240)
class FirehoseToKafkaIT {
  private static final long T0 = 1_769_860_800_000_000L;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"exactly-once", "at-least-once"})
  void aStreamIsInItsTopicByteForByteThroughAStop(String delivery) throws Exception {
    try (KafkaServer kafka = KafkaServer.start(Options.DEFAULTS);
        PlayedJetstream jetstream = new PlayedJetstream()) {
      make(kafka, "raw-bluesky");
      CopyConfig config = config(kafka, jetstream, delivery);
      List<String> said = new ArrayList<>();
      LocalRun first = FirehoseToKafka.start(config, Optional.empty());
      await(first, () -> jetstream.requests().size() == 1);
      for (int i = 0; i < 100; i++) {
        said.add(PlayedJetstream.post(T0 + i, "k" + i, "flagme \ud83d\ude00"));
        jetstream.say(T0 + i, said.get(i));
      }
      jetstream.say(T0 + 99, "nonsense");
      jetstream.sayBinary(T0 + 99, new byte[] {1});
      said.add("nonsense");
      await(first, () -> first.progress().records() == 102);
      String savepoint = first.stopWithSavepoint(folder.resolve("savepoints"));
      JobProgress done = first.await();
      assertThat(done.posts()).isEqualTo(101);
      assertThat(done.deadLetters()).containsOnly(entry("binary-message", 1L));

      said.add(PlayedJetstream.post(T0 + 200, "k200", "flagme"));
      jetstream.say(T0 + 200, said.get(101));
      LocalRun second = FirehoseToKafka.start(config, Optional.of(savepoint));
      // The server tells what it said at the very cursor again.
      await(second, () -> second.progress().records() == 106);
      second.stopWithSavepoint(folder.resolve("savepoints"));

      List<String> copied = read(kafka, "raw-bluesky");
      assertThat(copied).containsAll(said);
      assertThat(copied.subList(0, 101)).isEqualTo(said.subList(0, 101));
      assertThat(copied.get(copied.size() - 1)).isEqualTo(said.get(101));
    }
  }

  @Test
  void theJobReadsTheCopiesAsItReadsTheStream() throws Exception {
    try (KafkaServer kafka = KafkaServer.start(Options.DEFAULTS);
        PlayedJetstream jetstream = new PlayedJetstream()) {
      make(kafka, "raw-bluesky");
      LocalRun copy =
          FirehoseToKafka.start(config(kafka, jetstream, "exactly-once"), Optional.empty());
      await(copy, () -> jetstream.requests().size() == 1);
      jetstream.say(T0, PlayedJetstream.post(T0, "k1", "flagme"));
      Work work = new Work(folder);
      LocalRun job =
          work.start(
              PipelineConfig.from(
                  Setting.parse(
                      "test.yaml",
                      """
                      sources:
                        - {id: bluesky, type: kafka, bootstrap: ['%2$s'], topics: [raw-bluesky],
                           format: jetstream, start: earliest, purpose: p, legal_basis: l}
                      pseudonyms: {key_file: %1$s/key}
                      parallelism: 1
                      checkpoints: {folder: %1$s/checkpoints, interval_seconds: 1}
                      dead_letters: {folder: %1$s/dead-letters}
                      """
                          .formatted(folder, kafka.bootstrapServers()))));
      await(job, () -> work.flags.records().size() == 1);
      assertThat(work.flags.records().get(0).post().source()).isEqualTo("bluesky");
      job.cancel();
      copy.cancel();
    }
  }

  private CopyConfig config(KafkaServer kafka, PlayedJetstream jetstream, String delivery) {
    return CopyConfig.from(
        Setting.parse(
            "test.yaml",
            """
            sources:
              - {id: bluesky, type: jetstream, urls: ['%s'], overlap_seconds: 0, purpose: p,
                 legal_basis: l}
            kafka: {bootstrap: ['%s'], delivery: %s}
            checkpoints: {folder: '%s', interval_seconds: 1}
            dead_letters: {folder: '%s'}
            """
                .formatted(
                    jetstream.url(),
                    kafka.bootstrapServers(),
                    delivery,
                    folder.resolve("copy-checkpoints"),
                    folder.resolve("copy-dead-letters"))));
  }

  private static void await(LocalRun run, BooleanSupplier reached) throws Exception {
    while (!reached.getAsBoolean()) {
      if (run.ended()) {
        run.await();
        throw new AssertionError("the job ended");
      }
      Thread.sleep(50);
    }
  }

  private static void make(KafkaServer kafka, String topic) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin
          .createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
          .all()
          .get(30, TimeUnit.SECONDS);
    }
  }

  private static List<String> read(KafkaServer kafka, String topic) {
    List<String> values = new ArrayList<>();
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka.bootstrapServers(), "isolation.level", "read_committed");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = List.of(new TopicPartition(topic, 0));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long end = consumer.endOffsets(partitions).get(partitions.get(0));
      while (consumer.position(partitions.get(0)) < end) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          values.add(new String(record.value(), StandardCharsets.UTF_8));
        }
      }
    }
    return values;
  }
}
