package earshot.pipeline.source.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What a connection's own thread has received and the source has not yet taken. How much that may
 * be is up to the connection, which must not ask its other side for more.
 */
public final class Inbox {
  /** A message, or the end with its reason. */
  private record Item(Optional<Message> message, String end) {}

  private final LinkedBlockingQueue<Item> items = new LinkedBlockingQueue<>();
  private volatile long heardAt = System.nanoTime();

  /** Takes a message in. */
  public void add(Message message) {
    heard();
    items.add(new Item(Optional.of(message), ""));
  }

  /** Notes a sign of life that is no message. */
  public void heard() {
    heardAt = System.nanoTime();
  }

  /** Notes that nothing comes any more. */
  public void end(String reason) {
    items.add(new Item(Optional.empty(), reason));
  }

  /** When the last sign of life was, as {@link System#nanoTime()} tells it. */
  public long heardAt() {
    return heardAt;
  }

  /** As {@link Feed#next}. */
  public Optional<Message> next(Duration patience) throws IOException, InterruptedException {
    Item item = items.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (item == null) {
      return Optional.empty();
    }
    if (item.message().isEmpty()) {
      items.add(item); // whoever asks again hears the same
      throw new IOException(item.end());
    }
    return item.message();
  }
}
