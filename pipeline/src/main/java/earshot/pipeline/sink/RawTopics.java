package earshot.pipeline.sink;

import earshot.pipeline.source.KafkaClient;
import earshot.pipeline.source.RawRecord;
import earshot.settings.Setting;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaSinkBuilder;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Topics that hold records as their sources gave them, one for each source.
 *
 * @param bootstrap the cluster's addresses, {@code host:port}, at least one
 * @param topicPrefix what stands before the source's id in a topic's name
 * @param exactlyOnce whether records appear in transactions, one for each checkpoint; else at once,
 *     and some of them again after a failure
 * @param client further settings of Kafka's client
 */
public record RawTopics(
    List<String> bootstrap, String topicPrefix, boolean exactlyOnce, KafkaClient client) {

  /** Longer than a checkpoint may take, and no longer than brokers allow. */
  private static final String TRANSACTION_MS = "900000";

  public RawTopics {
    bootstrap = List.copyOf(bootstrap);
    Objects.requireNonNull(topicPrefix, "RawTopics.topicPrefix");
    Objects.requireNonNull(client, "RawTopics.client");
  }

  /** Reads the section {@code kafka}. */
  public static RawTopics from(Setting section) {
    section.allowOnly("bootstrap", "topic_prefix", "delivery", "properties");
    return new RawTopics(
        KafkaClient.addresses(section.get("bootstrap")),
        section.find("topic_prefix").map(RawTopics::prefix).orElse("raw-"),
        section.find("delivery").map(RawTopics::exactlyOnce).orElse(false),
        KafkaClient.from(section.find("properties")));
  }

  /** Where a source's records go. */
  public Sink<RawRecord> sink(String source) {
    KafkaSinkBuilder<RawRecord> builder =
        KafkaSink.<RawRecord>builder()
            .setKafkaProducerConfig(client.properties())
            .setBootstrapServers(String.join(",", bootstrap))
            .setRecordSerializer(new Value(topicPrefix + source))
            .setDeliveryGuarantee(
                exactlyOnce ? DeliveryGuarantee.EXACTLY_ONCE : DeliveryGuarantee.AT_LEAST_ONCE);
    return (exactlyOnce
            ? builder
                .setTransactionalIdPrefix("earshot-copy-" + source)
                .setProperty("transaction.timeout.ms", TRANSACTION_MS)
            : builder)
        .build();
  }

  private static String prefix(Setting setting) {
    if (!setting.text().matches("[A-Za-z0-9._-]{1,100}")) {
      throw setting.wrong(
          "is \"" + setting.text() + "\"; accepted: letters, digits, dot, hyphen, underscore");
    }
    return setting.text();
  }

  private static boolean exactlyOnce(Setting setting) {
    return switch (setting.text()) {
      case "exactly-once" -> true;
      case "at-least-once" -> false;
      default ->
          throw setting.wrong(
              "is \"" + setting.text() + "\"; accepted: at-least-once or exactly-once");
    };
  }

  /** The record as it is. */
  private record Value(String topic)
      implements KafkaRecordSerializationSchema<RawRecord>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
        RawRecord record, KafkaSinkContext context, Long timestamp) {
      return new ProducerRecord<>(topic, record.bytes());
    }
  }
}
