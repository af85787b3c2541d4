package earshot.pipeline.source;

import java.util.Objects;

/**
 * One record as its source gave it, not yet looked at.
 *
 * @param source id of the source in the configuration
 * @param bytes the record, at most as long as the configured limit; where the source could not give
 *     it whole, what there was of it
 * @param sourceBytes how far the source's own input moved for it, in bytes (of a compressed file:
 *     compressed ones); for progress
 * @param fault why the source could not give it whole, as a kebab-case word, or empty
 * @param detail file and place for a fault, or empty
 */
@SuppressWarnings("ArrayRecordComponent") // a wire type: compared by none, copied by none
public record RawRecord(
    String source, byte[] bytes, long sourceBytes, String fault, String detail) {

  /** The fault of a record that is longer than the limit, of which only the beginning was kept. */
  public static final String RECORD_TOO_LONG = "record-too-long";

  public RawRecord {
    Objects.requireNonNull(source, "RawRecord.source");
    Objects.requireNonNull(bytes, "RawRecord.bytes");
    Objects.requireNonNull(fault, "RawRecord.fault");
    Objects.requireNonNull(detail, "RawRecord.detail");
  }

  /** Whether the source could not give this record whole. */
  public boolean faulty() {
    return !fault.isEmpty();
  }
}
