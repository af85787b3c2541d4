package earshot.pipeline.source.live;

import java.io.IOException;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * What the enumerator keeps in checkpoints: the split while no reader has it.
 *
 * @param splits the split, or nothing
 */
record Unassigned(List<LiveSplit> splits) {
  Unassigned {
    splits = List.copyOf(splits);
  }

  static final class Serializer implements SimpleVersionedSerializer<Unassigned> {
    private static final int VERSION = 1;

    @Override
    public int getVersion() {
      return VERSION;
    }

    /** No byte for no split, else one byte and the split. */
    @Override
    public byte[] serialize(Unassigned state) {
      if (state.splits().isEmpty()) {
        return new byte[0];
      }
      byte[] split = new LiveSplitSerializer().serialize(state.splits().get(0));
      byte[] bytes = new byte[split.length + 1];
      System.arraycopy(split, 0, bytes, 1, split.length);
      return bytes;
    }

    @Override
    public Unassigned deserialize(int version, byte[] bytes) throws IOException {
      if (version != VERSION) {
        throw new IOException("a stream's enumerator of version " + version + " is not known");
      }
      if (bytes.length == 0) {
        return new Unassigned(List.of());
      }
      byte[] split = java.util.Arrays.copyOfRange(bytes, 1, bytes.length);
      return new Unassigned(List.of(new LiveSplitSerializer().deserialize(VERSION, split)));
    }
  }
}
