package earshot.pipeline;

import earshot.pipeline.sink.RawTopics;
import earshot.settings.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that a person can set about copying streams into Kafka, read strictly from {@code
 * config/firehose-to-kafka.yaml}, which documents every key.
 *
 * @param target the topics that records go to
 * @param maxRecordBytes a longer record becomes a dead letter
 * @param deadLetterFolder address of the folder for dead-letter files
 */
public record CopyConfig(
    List<SourceConfig> sources,
    RawTopics target,
    int maxRecordBytes,
    CheckpointConfig checkpoints,
    RestartConfig restart,
    String deadLetterFolder) {

  public CopyConfig {
    sources = List.copyOf(sources);
  }

  /**
   * Reads a file.
   *
   * @throws earshot.settings.SettingsException naming file, line and key where it cannot be used
   */
  public static CopyConfig read(Path file) {
    return from(Setting.read(file));
  }

  static CopyConfig from(Setting top) {
    top.allowOnly("sources", "kafka", "max_record_bytes", "checkpoints", "restart", "dead_letters");
    Optional<Setting> deadLetters = top.find("dead_letters").map(s -> s.allowOnly("folder"));
    return new CopyConfig(
        PipelineConfig.sources(top.get("sources"), List.of()),
        RawTopics.from(top.get("kafka")),
        top.find("max_record_bytes").map(s -> s.integer(1024, 64 << 20)).orElse(1_000_000),
        CheckpointConfig.from(top.find("checkpoints")),
        RestartConfig.from(top.find("restart")),
        Folders.address(deadLetters.flatMap(s -> s.find("folder")), "data/dead-letters"));
  }

  /** One of each stage: what is waited for is the network, and order within a stream is kept. */
  OptionalInt parallelism() {
    return OptionalInt.of(1);
  }
}
