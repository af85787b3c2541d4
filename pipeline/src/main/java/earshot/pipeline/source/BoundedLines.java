package earshot.pipeline.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a stream into lines without ever holding more than one line and one buffer, however long a
 * line is. The line feed is not part of a line; the last line may have none.
 */
public final class BoundedLines implements Closeable {
  /** How much of a line that is too long is kept, in bytes. */
  public static final int KEPT_OF_LONG_LINE = 4096;

  private static final int BUFFER_BYTES = 64 * 1024;

  /**
   * One line.
   *
   * @param bytes the line, or its first {@link #KEPT_OF_LONG_LINE} bytes where it is too long
   * @param length the line's whole length in bytes
   * @param tooLong whether the line is longer than the limit
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Line(byte[] bytes, long length, boolean tooLong) {}

  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int next;
  private int filled;
  private long position;
  private byte[] pending = new byte[0];
  private int pendingBytes;

  /**
   * Cuts a stream.
   *
   * @param maxBytes a longer line is cut off
   * @param position offset of the stream's next byte in the file's (uncompressed) content
   */
  public BoundedLines(InputStream in, int maxBytes, long position) {
    this.in = in;
    this.maxBytes = maxBytes;
    this.position = position;
  }

  /** Offset of the first byte that no line has taken yet. */
  long position() {
    return position;
  }

  /** The next line; empty at the end of the stream. */
  public Optional<Line> next() throws IOException {
    long length = 0;
    pendingBytes = 0;
    while (true) {
      if (next == filled && !fill()) {
        return length == 0 ? Optional.empty() : Optional.of(line(length));
      }
      int from = next;
      int end = from;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      boolean complete = end < filled;
      if (complete && length == 0 && end - from <= maxBytes) {
        next = end + 1;
        position += end + 1L - from;
        return Optional.of(new Line(Arrays.copyOfRange(buffer, from, end), end - from, false));
      }
      keep(from, end);
      length += end - from;
      next = complete ? end + 1 : end;
      position += next - from;
      if (complete) {
        return Optional.of(line(length));
      }
    }
  }

  private boolean fill() throws IOException {
    next = 0;
    filled = Math.max(0, in.read(buffer, 0, buffer.length));
    return filled > 0;
  }

  /** Gathers a line that spans buffers, as far as the limit goes. */
  private void keep(int from, int end) {
    int taken = Math.min(end - from, maxBytes - pendingBytes);
    if (pendingBytes + taken > pending.length) {
      pending = Arrays.copyOf(pending, Math.min(maxBytes, 2 * (pendingBytes + taken)));
    }
    System.arraycopy(buffer, from, pending, pendingBytes, taken);
    pendingBytes += taken;
  }

  private Line line(long length) {
    boolean tooLong = length > maxBytes;
    int kept = tooLong ? Math.min(KEPT_OF_LONG_LINE, pendingBytes) : pendingBytes;
    Line line = new Line(Arrays.copyOf(pending, kept), length, tooLong);
    pending = new byte[0];
    return line;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
