package earshot.pipeline.deadletter;

import earshot.triage.DeadLetter;
import java.time.ZoneOffset;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.functions.sink.filesystem.BucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.SimpleVersionedStringSerializer;

/** One folder per day (UTC), so that retention is the removal of a folder. */
final class DayFolder implements BucketAssigner<DeadLetter, String> {
  private static final long serialVersionUID = 1L;

  @Override
  public String getBucketId(DeadLetter letter, Context context) {
    return letter.at().atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  @Override
  public SimpleVersionedSerializer<String> getSerializer() {
    return SimpleVersionedStringSerializer.INSTANCE;
  }
}
