package earshot.pipeline.source;

import java.util.Arrays;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The value of a Kafka record as it is. A record without a value is an empty one, which whoever
 * reads it lets go by name.
 */
record KafkaValue(String source, int maxBytes)
    implements KafkaRecordDeserializationSchema<RawRecord> {
  private static final long serialVersionUID = 1L;

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<RawRecord> out) {
    byte[] value = Objects.requireNonNullElse(record.value(), new byte[0]);
    if (value.length <= maxBytes) {
      out.collect(new RawRecord(source, value, value.length, "", ""));
      return;
    }
    byte[] kept = Arrays.copyOf(value, Math.min(value.length, BoundedLines.KEPT_OF_LONG_LINE));
    String detail =
        "a record of %d bytes at %s-%d@%d; accepted: at most %d bytes; kept: %d"
            .formatted(
                value.length,
                record.topic(),
                record.partition(),
                record.offset(),
                maxBytes,
                kept.length);
    out.collect(new RawRecord(source, kept, value.length, RawRecord.RECORD_TOO_LONG, detail));
  }

  @Override
  public TypeInformation<RawRecord> getProducedType() {
    return TypeInformation.of(RawRecord.class);
  }
}
