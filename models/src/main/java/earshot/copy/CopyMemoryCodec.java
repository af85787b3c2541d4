package earshot.copy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The memory of copies as the bytes that savepoints hold, led by the layout's version; every
 * version before the present one stays readable.
 *
 * <p>Version 1: number of groups; of each: flag id, post id, author key, creation and event time
 * (milliseconds since 1970), the sketch's number of hashes and the hashes, count and time of the
 * copies, number and ids of their posts, whether it was told.
 */
public final class CopyMemoryCodec {
  static final int VERSION = 1;

  private CopyMemoryCodec() {}

  /** The bytes of a memory. */
  public static byte[] write(CopyMemory memory) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeInt(memory.groups().size());
      for (CopyGroup group : memory.groups()) {
        write(group, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a memory of this version or one before.
   *
   * @throws UncheckedIOException if the bytes are of a later version, or are no memory
   */
  public static CopyMemory read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int version = in.readByte();
      if (version != VERSION) {
        throw new IOException(
            "the memory of copies has layout " + version + "; this Earshot reads " + VERSION);
      }
      List<CopyGroup> groups = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        groups.add(group(in));
      }
      return new CopyMemory(groups);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(CopyGroup group, DataOutputStream out) throws IOException {
    Sighting original = group.original();
    out.writeUTF(original.flagId());
    out.writeUTF(original.postId());
    out.writeUTF(original.authorKey());
    out.writeLong(original.createdAt().toEpochMilli());
    out.writeLong(original.at().toEpochMilli());
    out.writeInt(original.sketch().hashes().size());
    for (long hash : original.sketch().hashes()) {
      out.writeLong(hash);
    }
    out.writeInt(group.copies().count());
    out.writeLong(group.copies().lastAt().toEpochMilli());
    out.writeInt(group.copies().posts().size());
    for (String post : group.copies().posts()) {
      out.writeUTF(post);
    }
    out.writeBoolean(group.told());
  }

  private static CopyGroup group(DataInputStream in) throws IOException {
    String flagId = in.readUTF();
    String postId = in.readUTF();
    String authorKey = in.readUTF();
    Instant createdAt = Instant.ofEpochMilli(in.readLong());
    Instant at = Instant.ofEpochMilli(in.readLong());
    List<Long> hashes = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      hashes.add(in.readLong());
    }
    int count = in.readInt();
    Instant lastAt = Instant.ofEpochMilli(in.readLong());
    List<String> posts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      posts.add(in.readUTF());
    }
    return new CopyGroup(
        new Sighting(flagId, postId, authorKey, createdAt, at, new TextSketch(hashes)),
        new Copies("", count, lastAt, posts),
        in.readBoolean());
  }
}
