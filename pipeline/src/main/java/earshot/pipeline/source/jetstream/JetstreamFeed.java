package earshot.pipeline.source.jetstream;

import earshot.pipeline.source.RawRecord;
import earshot.pipeline.source.live.Feed;
import earshot.pipeline.source.live.Inbox;
import earshot.pipeline.source.live.Message;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/**
 * One WebSocket. The server is asked for no more than {@link #AHEAD} messages before the source has
 * taken some, so that a busy job holds the stream back. A message that is too long, or no text,
 * goes on as a faulty record.
 */
final class JetstreamFeed implements Feed, WebSocket.Listener {
  static final String NO_TEXT = "binary-message";

  private static final int AHEAD = 32;
  private static final int KEPT_OF_LONG_MESSAGE = 4096;

  private final String source;
  private final int maxBytes;
  private final Inbox inbox = new Inbox();
  private final StringBuilder text = new StringBuilder();
  private long length;
  private long reached;
  private volatile WebSocket socket;
  private volatile boolean closed;

  /**
   * @param reached the cursor so far, which only goes forward; 0 where there is none
   */
  JetstreamFeed(String source, int maxBytes, long reached) {
    this.source = source;
    this.maxBytes = maxBytes;
    this.reached = reached;
  }

  void opened(WebSocket opened) {
    socket = opened;
  }

  @Override
  public void onOpen(WebSocket opened) {
    socket = opened;
    if (closed) {
      opened.abort(); // nobody waits for it any more
    } else {
      opened.request(AHEAD);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    keep(part);
    if (last) {
      inbox.add(message());
      text.setLength(0);
      text.trimToSize();
      length = 0;
    } else {
      from.request(1);
    }
    return null; // the part was copied
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
    if (length < KEPT_OF_LONG_MESSAGE) {
      int kept = Math.min(part.remaining(), KEPT_OF_LONG_MESSAGE);
      byte[] bytes = new byte[kept];
      part.duplicate().get(bytes);
      text.append(new String(bytes, StandardCharsets.ISO_8859_1));
    }
    length += part.remaining();
    if (last) {
      byte[] kept = text.toString().getBytes(StandardCharsets.ISO_8859_1);
      String detail = "a binary message of " + length + " bytes; accepted: text";
      inbox.add(new Message(new RawRecord(source, kept, length, NO_TEXT, detail), ""));
      text.setLength(0);
      length = 0;
    } else {
      from.request(1);
    }
    return null;
  }

  @Override
  public CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
    from.request(1); // the client answers by itself
    return null;
  }

  @Override
  public CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    inbox.end("the server closed it with status " + status);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable fault) {
    inbox.end(fault.getClass().getName()); // its message may quote what came
  }

  private void keep(CharSequence part) {
    length += part.length();
    if (length <= maxBytes) {
      text.append(part);
    } else if (text.length() < KEPT_OF_LONG_MESSAGE) {
      text.append(part, 0, Math.min(part.length(), KEPT_OF_LONG_MESSAGE - text.length()));
    }
  }

  private Message message() {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (length <= maxBytes && bytes.length <= maxBytes) {
      return new Message(new RawRecord(source, bytes, bytes.length, "", ""), advanced(bytes));
    }
    int kept = Math.min(bytes.length, KEPT_OF_LONG_MESSAGE);
    String detail =
        "a message of %d characters; accepted: at most %d bytes; kept: %d"
            .formatted(length, maxBytes, kept);
    byte[] beginning = java.util.Arrays.copyOf(bytes, kept);
    return new Message(
        new RawRecord(source, beginning, length, RawRecord.RECORD_TOO_LONG, detail),
        advanced(beginning));
  }

  /** The cursor behind a message, or empty where it is older than one before, or tells no time. */
  private String advanced(byte[] message) {
    OptionalLong time = Cursor.of(message);
    if (time.isEmpty() || time.getAsLong() <= reached) {
      return "";
    }
    reached = time.getAsLong();
    return Long.toString(reached);
  }

  @Override
  public Optional<Message> next(Duration patience) throws IOException, InterruptedException {
    Optional<Message> message = inbox.next(patience);
    message.ifPresent(taken -> socket.request(1));
    return message;
  }

  @Override
  public long heardAt() {
    return inbox.heardAt();
  }

  @Override
  public void close() {
    closed = true;
    WebSocket open = socket;
    if (open != null) {
      open.abort();
    }
  }
}
