package earshot.pipeline.source.mastodon;

import earshot.pipeline.source.RawRecord;
import earshot.pipeline.source.live.Feed;
import earshot.pipeline.source.live.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What was missed, then what comes. A thread of its own reads the stream, since reading cannot be
 * told to wait only so long; it holds a few events and no more, so that a busy job holds the stream
 * back.
 */
final class MastodonFeed implements Feed {
  private static final int AHEAD = 32;

  private final Events events;
  private final Optional<Missed> missed;
  private final Deque<RawRecord> found = new ArrayDeque<>();
  private final BlockingQueue<RawRecord> came = new ArrayBlockingQueue<>(AHEAD);
  private final Thread reader;
  private StatusId reached;
  private volatile long heardAt = System.nanoTime();
  private volatile Optional<String> end = Optional.empty();

  MastodonFeed(Events events, StatusId reached) {
    this(events, reached, Optional.empty());
  }

  MastodonFeed(Events events, StatusId reached, Missed missed) {
    this(events, reached, Optional.of(missed));
  }

  private MastodonFeed(Events events, StatusId reached, Optional<Missed> missed) {
    this.events = events;
    this.reached = reached;
    this.missed = missed;
    this.reader = new Thread(this::read, "earshot-mastodon-stream");
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try {
      while (true) {
        Optional<RawRecord> record = events.readLine();
        heardAt = System.nanoTime();
        if (record.isPresent()) {
          came.put(record.get());
        }
      }
    } catch (IOException e) {
      end = Optional.of(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      end = Optional.of("it was closed");
    }
  }

  @Override
  public Optional<Message> next(Duration patience) throws IOException, InterruptedException {
    if (found.isEmpty() && missed.isPresent() && !missed.get().ended()) {
      found.addAll(missed.get().page());
    }
    if (!found.isEmpty()) {
      return Optional.of(message(found.remove()));
    }
    boolean over = end.isPresent(); // looked at first: whatever came before the end is taken first
    RawRecord record = came.poll(over ? 0 : patience.toMillis(), TimeUnit.MILLISECONDS);
    if (record == null && over) {
      throw new IOException(end.orElseThrow());
    }
    return Optional.ofNullable(record).map(this::message);
  }

  private Message message(RawRecord record) {
    StatusId id = StatusId.of(record.bytes());
    boolean advanced = id.compareTo(reached) > 0;
    reached = advanced ? id : reached;
    return new Message(record, advanced ? id.digits() : "");
  }

  @Override
  public long heardAt() {
    return heardAt;
  }

  @Override
  public void close() {
    reader.interrupt();
    try {
      events.close();
    } catch (IOException e) {
      // Given up already: how the connection ends does not matter any more.
      end = Optional.of("it was closed");
    }
  }
}
