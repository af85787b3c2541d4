package earshot.pipeline.source.mastodon;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.pipeline.source.BoundedLines;
import earshot.pipeline.source.RawRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Cuts a stream of server-sent events into records: of an {@code update} its data, of any other
 * event its name and data as {@code {"event", "payload"}}. Comments, which only say that the server
 * lives, make none.
 */
final class Events implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final String source;
  private final int maxBytes;
  private final BoundedLines lines;
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private String event = "";
  private boolean hasData;
  private boolean tooLong;
  private long length;

  Events(String source, int maxBytes, InputStream stream) {
    this.source = source;
    this.maxBytes = maxBytes;
    this.lines = new BoundedLines(stream, maxBytes, 0);
  }

  /**
   * Reads one line.
   *
   * @return the event that it ends, if any
   * @throws IOException at the end of the stream, in order or not
   */
  Optional<RawRecord> readLine() throws IOException {
    BoundedLines.Line line =
        lines.next().orElseThrow(() -> new IOException("the server ended the stream"));
    byte[] bytes = line.bytes();
    int end = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
    if (end == 0) {
      return dispatch();
    }
    int colon = 0;
    while (colon < end && bytes[colon] != ':') {
      colon++;
    }
    int value = colon + 1 < end && bytes[colon + 1] == ' ' ? colon + 2 : Math.min(end, colon + 1);
    String field = new String(bytes, 0, colon, StandardCharsets.UTF_8);
    if (field.equals("event")) {
      event = new String(bytes, value, end - value, StandardCharsets.UTF_8);
    } else if (field.equals("data")) {
      append(bytes, value, end, line);
    }
    return Optional.empty();
  }

  private void append(byte[] bytes, int from, int end, BoundedLines.Line line) {
    length += line.length();
    tooLong |= line.tooLong() || length > maxBytes;
    int room = (tooLong ? BoundedLines.KEPT_OF_LONG_LINE : maxBytes) - data.size();
    if (hasData && room > 0) {
      data.write('\n');
      room--;
    }
    data.write(bytes, from, Math.max(0, Math.min(end - from, room)));
    hasData = true;
  }

  private Optional<RawRecord> dispatch() {
    Optional<RawRecord> record = hasData ? Optional.of(record()) : Optional.empty();
    data.reset();
    event = "";
    hasData = false;
    tooLong = false;
    length = 0;
    return record;
  }

  private RawRecord record() {
    byte[] payload = data.toByteArray();
    if (tooLong) {
      byte[] kept =
          java.util.Arrays.copyOf(
              payload, Math.min(payload.length, BoundedLines.KEPT_OF_LONG_LINE));
      String detail =
          "an event of %d bytes; accepted: at most %d bytes; kept: %d"
              .formatted(length, maxBytes, kept.length);
      return new RawRecord(source, kept, length, RawRecord.RECORD_TOO_LONG, detail);
    }
    if (event.equals("update")) {
      return new RawRecord(source, payload, length, "", "");
    }
    ObjectNode other = JSON.createObjectNode();
    other.put("event", event);
    other.put("payload", new String(payload, StandardCharsets.UTF_8));
    byte[] bytes = other.toString().getBytes(StandardCharsets.UTF_8);
    return new RawRecord(source, bytes, length, "", "");
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
