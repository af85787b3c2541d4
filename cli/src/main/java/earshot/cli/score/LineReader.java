package earshot.cli.score;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Splits a stream of bytes at line feeds, holding no more than one line of bounded length. */
final class LineReader {
  /** Longest line in bytes that is taken: a post of a megabyte, all in escapes, has six. */
  static final int MAX_LINE_BYTES = 16 * 1024 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[64 * 1024];
  private int next;
  private int filled;
  private long number;

  LineReader(InputStream in) {
    this.in = in;
  }

  /**
   * One line.
   *
   * @param number counted from 1
   * @param bytes without the line feed; empty where it is too long
   * @param tooLong whether it has more than {@link #MAX_LINE_BYTES} bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Line(long number, byte[] bytes, boolean tooLong) {}

  /** The next line, or nothing at the end. */
  Optional<Line> next() throws IOException {
    ByteArrayOutputStream line = null;
    boolean tooLong = false;
    while (true) {
      if (next == filled && !fill()) {
        // What follows the last line feed is a line only where there is something.
        return line == null ? Optional.empty() : Optional.of(line(line.toByteArray(), tooLong));
      }
      int end = next;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      if (line == null) {
        line = new ByteArrayOutputStream(Math.max(128, end - next));
      }
      tooLong |= line.size() + (end - next) > MAX_LINE_BYTES;
      if (tooLong) {
        line.reset();
      } else {
        line.write(buffer, next, end - next);
      }
      boolean complete = end < filled;
      next = complete ? end + 1 : end;
      if (complete) {
        return Optional.of(line(line.toByteArray(), tooLong));
      }
    }
  }

  /** Whether the next line can be read without waiting for its writer. */
  boolean hasMore() throws IOException {
    return next < filled || in.available() > 0;
  }

  private Line line(byte[] bytes, boolean tooLong) {
    number++;
    return new Line(number, tooLong ? new byte[0] : bytes, tooLong);
  }

  private boolean fill() throws IOException {
    filled = Math.max(0, in.read(buffer));
    next = 0;
    return filled > 0;
  }
}
