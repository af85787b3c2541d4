package earshot.pipeline.source;

import earshot.settings.Setting;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/**
 * Topics of a Kafka cluster. How far each partition was read is part of the job's checkpoints, so
 * that every record counts once; the group's offsets are committed with them for others to see.
 *
 * @param bootstrap the cluster's addresses, {@code host:port}, at least one
 * @param topics names of topics, or none where a pattern is given
 * @param topicPattern a regular expression for whole names of topics, or empty
 * @param group the consumer group
 * @param start where to begin without a checkpoint: {@code earliest}, {@code latest}, {@code
 *     committed} (by the group; the earliest where there is none), or a time
 * @param client further settings of Kafka's client
 */
public record KafkaOrigin(
    List<String> bootstrap,
    List<String> topics,
    String topicPattern,
    String group,
    String start,
    KafkaClient client)
    implements Origin, Serializable {

  /** The keys that tell of it. */
  public static final List<String> KEYS =
      List.of("bootstrap", "topics", "topic_pattern", "group", "start", "properties");

  private static final long serialVersionUID = 1L;
  private static final String STARTS =
      "; accepted: earliest, latest, committed, or a time such as 2026-01-31T12:00:00Z";
  private static final String NEW_PARTITIONS_MS = "60000";

  public KafkaOrigin {
    bootstrap = List.copyOf(bootstrap);
    topics = List.copyOf(topics);
    Objects.requireNonNull(group, "KafkaOrigin.group");
    Objects.requireNonNull(client, "KafkaOrigin.client");
    if (topics.isEmpty() == topicPattern.isEmpty()) {
      throw new IllegalArgumentException("KafkaOrigin needs either topics or a topicPattern");
    }
    offsets(start);
  }

  /** Reads the keys of a source. */
  public static KafkaOrigin from(Setting source) {
    Optional<Setting> topics = source.find("topics");
    Optional<Setting> pattern = source.find("topic_pattern");
    if (topics.isPresent() == pattern.isPresent()) {
      throw source.wrong("needs exactly one of topics and topic_pattern");
    }
    return new KafkaOrigin(
        KafkaClient.addresses(source.get("bootstrap")),
        topics.map(KafkaOrigin::names).orElse(List.of()),
        pattern.map(KafkaOrigin::expression).orElse(""),
        source.find("group").map(Setting::text).orElse("earshot-" + source.get("id").text()),
        source.find("start").map(KafkaOrigin::start).orElse("committed"),
        KafkaClient.from(source.find("properties")));
  }

  @Override
  public Source<RawRecord, ?, ?> open(String id, int maxRecordBytes) {
    KafkaSourceBuilder<RawRecord> builder =
        KafkaSource.<RawRecord>builder()
            .setProperties(client.properties())
            .setBootstrapServers(String.join(",", bootstrap))
            .setGroupId(group)
            .setClientIdPrefix("earshot-" + id)
            .setProperty("partition.discovery.interval.ms", NEW_PARTITIONS_MS)
            // What a transaction took back was never said.
            .setProperty("isolation.level", "read_committed")
            .setStartingOffsets(offsets(start))
            .setDeserializer(new KafkaValue(id, maxRecordBytes));
    return (topics.isEmpty()
            ? builder.setTopicPattern(Pattern.compile(topicPattern))
            : builder.setTopics(topics))
        .build();
  }

  @Override
  public boolean single() {
    return false;
  }

  private static List<String> names(Setting setting) {
    List<String> names = setting.texts();
    if (names.isEmpty()) {
      throw setting.wrong("is empty; accepted: at least one topic");
    }
    return names;
  }

  private static String expression(Setting setting) {
    try {
      return Pattern.compile(setting.text()).pattern();
    } catch (PatternSyntaxException e) {
      throw setting.wrong(
          "is \"" + setting.text() + "\"; accepted: a regular expression: " + e.getDescription());
    }
  }

  private static String start(Setting setting) {
    try {
      offsets(setting.text());
      return setting.text();
    } catch (DateTimeException e) {
      throw setting.wrong("is \"" + setting.text() + "\"" + STARTS);
    }
  }

  @SuppressWarnings("deprecation") // the connector still asks for Kafka's old name
  private static OffsetsInitializer offsets(String start) {
    return switch (start) {
      case "earliest" -> OffsetsInitializer.earliest();
      case "latest" -> OffsetsInitializer.latest();
      case "committed" -> OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST);
      default -> OffsetsInitializer.timestamp(Instant.parse(start).toEpochMilli());
    };
  }
}
