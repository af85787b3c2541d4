package earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.embedded.KafkaServer;
import earshot.embedded.Options;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command on a real broker. */
@Timeout(180)
final class FirehoseToKafkaIT {
  @TempDir private Path folder;

  @Test
  void whatASourceHoldsIsInItsTopicAndTheRestIsTold() throws Exception {
    Path in = folder.resolve("in.jsonl");
    Files.writeString(in, "one\ntwo\n" + "x".repeat(3000) + "\n");
    try (KafkaServer kafka = KafkaServer.start(Options.DEFAULTS);
        Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic("raw-dump", 1, (short) 1))).all().get();
      Path config =
          Files.writeString(
              folder.resolve("firehose.yaml"),
              """
              sources: [{id: dump, path: %s, purpose: p, legal_basis: l}]
              kafka: {bootstrap: ['%s']}
              max_record_bytes: 2048
              checkpoints: {folder: %s}
              dead_letters: {folder: %s}
              """
                  .formatted(
                      in,
                      kafka.bootstrapServers(),
                      folder.resolve("checkpoints"),
                      folder.resolve("dead-letters")));
      CommandLineProbe run =
          CommandLineProbe.run(
              "firehose-to-kafka", "--config", config.toString(), "--data", folder.toString());

      assertThat(run.code()).as(run.err()).isEqualTo(Exit.SOME_BAD);
      assertThat(run.out()).contains("2 records copied, 1 dead letters");
      TopicPartition topic = new TopicPartition("raw-dump", 0);
      assertThat(
              admin
                  .listOffsets(Map.of(topic, OffsetSpec.latest()))
                  .partitionResult(topic)
                  .get(30, TimeUnit.SECONDS)
                  .offset())
          .isEqualTo(2);
    }
  }
}
