package earshot.pipeline.source;

import org.apache.flink.api.connector.source.Source;

/** Where the records of one source come from. */
public interface Origin {
  /**
   * The source as Flink runs it.
   *
   * @param id the source's id, which every record carries
   * @param maxRecordBytes a longer record becomes a faulty one
   */
  Source<RawRecord, ?, ?> open(String id, int maxRecordBytes);

  /** Whether one reader holds the only connection, so that more would be idle. */
  boolean single();
}
