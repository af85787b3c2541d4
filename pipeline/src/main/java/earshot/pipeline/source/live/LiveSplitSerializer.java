package earshot.pipeline.source.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Splits in checkpoints: the cursor as UTF-8. */
final class LiveSplitSerializer implements SimpleVersionedSerializer<LiveSplit> {
  private static final int VERSION = 1;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(LiveSplit split) {
    return split.cursor().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public LiveSplit deserialize(int version, byte[] bytes) throws IOException {
    if (version != VERSION) {
      throw new IOException("a stream's split of version " + version + " is not known");
    }
    return new LiveSplit(new String(bytes, StandardCharsets.UTF_8));
  }
}
