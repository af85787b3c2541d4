package earshot.pipeline.source.live;

import earshot.pipeline.source.RawRecord;
import java.util.Objects;

/**
 * One message of a stream.
 *
 * @param record what came
 * @param cursor where to go on behind it, or empty where it moves nothing
 */
public record Message(RawRecord record, String cursor) {
  public Message {
    Objects.requireNonNull(record, "Message.record");
    Objects.requireNonNull(cursor, "Message.cursor");
  }
}
