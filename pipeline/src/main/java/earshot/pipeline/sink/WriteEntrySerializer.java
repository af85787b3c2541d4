package earshot.pipeline.sink;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriterStateSerializer;

/**
 * The buffered entries in a checkpoint: plain fields, no Java serialisation.
 *
 * <p>Version 1 of an entry: kind (one byte), index and id (modified UTF-8), then doc and upsert,
 * each a four-byte length and its bytes.
 */
final class WriteEntrySerializer extends AsyncSinkWriterStateSerializer<WriteEntry> {
  private static final int VERSION = 1;
  private static final int UPSERT = 0;
  private static final int CREATE = 1;
  // A kind that came later; the layout is the same.
  private static final int UPDATE = 2;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  protected void serializeRequestToStream(WriteEntry entry, DataOutputStream out)
      throws IOException {
    out.writeByte(
        switch (entry.kind()) {
          case UPSERT -> UPSERT;
          case CREATE -> CREATE;
          case UPDATE -> UPDATE;
        });
    out.writeUTF(entry.index());
    out.writeUTF(entry.id());
    write(entry.doc(), out);
    write(entry.upsert(), out);
  }

  @Override
  protected WriteEntry deserializeRequestFromStream(long size, DataInputStream in)
      throws IOException {
    int code = in.readByte();
    WriteEntry.Kind kind =
        switch (code) {
          case UPSERT -> WriteEntry.Kind.UPSERT;
          case CREATE -> WriteEntry.Kind.CREATE;
          case UPDATE -> WriteEntry.Kind.UPDATE;
          default -> throw new IOException("the state holds an entry of unknown kind " + code);
        };
    return new WriteEntry(in.readUTF(), in.readUTF(), kind, read(in), read(in));
  }

  private static void write(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] read(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }
}
