package earshot.pipeline.source.live;

import java.util.Objects;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * The whole of a stream: it has one split.
 *
 * @param cursor behind which message to go on, or empty to begin
 */
record LiveSplit(String cursor) implements SourceSplit {
  static final String ID = "stream";

  LiveSplit {
    Objects.requireNonNull(cursor, "LiveSplit.cursor");
  }

  @Override
  public String splitId() {
    return ID;
  }
}
