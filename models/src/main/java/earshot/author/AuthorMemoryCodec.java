package earshot.author;

import earshot.taxonomy.Category;
import earshot.taxonomy.Level;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An author's memory as the bytes that savepoints hold. The first byte is the layout's version:
 * whoever changes the layout raises {@link #VERSION} and goes on reading every version before it,
 * since a savepoint may be months old.
 *
 * <p>Version 1: number of contacts; of each: flag id, post id, creation and event time
 * (milliseconds since 1970), name of the level, score, number and names of the categories, whether
 * it is a copy, and of the folded ones count, time and priority; then number of fingerprints; of
 * each: flag id, fingerprint.
 */
public final class AuthorMemoryCodec {
  static final int VERSION = 1;

  private AuthorMemoryCodec() {}

  /** The bytes of a memory. */
  public static byte[] write(AuthorMemory memory) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeInt(memory.history().contacts().size());
      for (Contact contact : memory.history().contacts()) {
        write(contact, out);
      }
      out.writeInt(memory.told().size());
      for (Map.Entry<String, Integer> told : memory.told().entrySet()) {
        out.writeUTF(told.getKey());
        out.writeInt(told.getValue());
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
  public static AuthorMemory read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int version = in.readByte();
      if (version != VERSION) {
        throw new IOException(
            "the memory of an author has layout " + version + "; this Earshot reads " + VERSION);
      }
      List<Contact> contacts = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        contacts.add(contact(in));
      }
      Map<String, Integer> told = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        told.put(in.readUTF(), in.readInt());
      }
      return new AuthorMemory(new AuthorHistory(contacts), told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Contact contact, DataOutputStream out) throws IOException {
    out.writeUTF(contact.flagId());
    out.writeUTF(contact.postId());
    out.writeLong(contact.createdAt().toEpochMilli());
    out.writeLong(contact.at().toEpochMilli());
    out.writeUTF(contact.level().name());
    out.writeDouble(contact.score());
    out.writeByte(contact.categories().size());
    for (Category category : contact.categories()) {
      out.writeUTF(category.name());
    }
    out.writeBoolean(contact.copy());
    out.writeInt(contact.folded().count());
    out.writeLong(contact.folded().lastAt().toEpochMilli());
    out.writeDouble(contact.folded().priority());
  }

  private static Contact contact(DataInputStream in) throws IOException {
    return new Contact(
        in.readUTF(),
        in.readUTF(),
        Instant.ofEpochMilli(in.readLong()),
        Instant.ofEpochMilli(in.readLong()),
        Level.valueOf(in.readUTF()),
        in.readDouble(),
        categories(in),
        in.readBoolean(),
        new Contact.Folded(in.readInt(), Instant.ofEpochMilli(in.readLong()), in.readDouble()));
  }

  /** A category that is no more, as after an upgrade, is left out. */
  private static List<Category> categories(DataInputStream in) throws IOException {
    List<Category> categories = new ArrayList<>();
    for (int left = in.readByte(); left > 0; left--) {
      String name = in.readUTF();
      known(name).ifPresent(categories::add);
    }
    return categories;
  }

  private static Optional<Category> known(String name) {
    return Stream.of(Category.values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
