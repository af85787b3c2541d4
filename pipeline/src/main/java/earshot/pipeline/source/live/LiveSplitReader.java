package earshot.pipeline.source.live;

import earshot.pipeline.retry.Backoff;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.flink.connector.base.source.reader.RecordsBySplits;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a stream flowing: connects, and when the connection breaks, or nothing comes for too long,
 * connects again from the cursor behind what was read, for ever, with growing and jittered waits.
 * Only where every host refuses us does it give up, since then a person must mend something.
 *
 * <p>It never waits longer than a slice, so that a checkpoint or the end of the job need not
 * either.
 */
final class LiveSplitReader implements SplitReader<Message, LiveSplit> {
  private static final Logger LOG = LoggerFactory.getLogger(LiveSplitReader.class);
  private static final Duration SLICE = Duration.ofMillis(100);
  private static final int MOST_AT_ONCE = 256;

  private final String id;
  private final FeedOpener opener;
  private final Duration idle;
  private final Backoff backoff;
  private final LiveCounts counts;
  private Optional<Feed> feed = Optional.empty();
  private boolean assigned;
  private String cursor = "";
  private int failures;
  private int refusals;
  private long retryAt;
  private long waitingSince;
  private boolean waiting;
  private boolean progressed;

  LiveSplitReader(String id, FeedOpener opener, Persistence persistence, LiveCounts counts) {
    this.id = id;
    this.opener = opener;
    this.idle = persistence.idle();
    this.counts = counts;
    this.backoff =
        new Backoff(
            persistence.firstRetry(),
            persistence.lastRetry(),
            () -> ThreadLocalRandom.current().nextDouble());
    this.retryAt = System.nanoTime();
  }

  @Override
  public void handleSplitsChanges(SplitsChange<LiveSplit> change) {
    for (LiveSplit split : change.splits()) {
      assigned = true;
      cursor = split.cursor();
    }
  }

  @Override
  public RecordsWithSplitIds<Message> fetch() throws IOException {
    RecordsBySplits.Builder<Message> batch = new RecordsBySplits.Builder<>();
    try {
      if (assigned && feed.isEmpty()) {
        connect();
      } else if (assigned) {
        receive(feed.get(), batch);
      }
      return batch.build();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the source " + id + " was stopped");
    }
  }

  private void connect() throws IOException, InterruptedException {
    long wait = retryAt - System.nanoTime();
    if (wait > 0) {
      Thread.sleep(Math.min(SLICE.toMillis(), Duration.ofNanos(wait).toMillis() + 1));
      return;
    }
    try {
      feed = Optional.of(opener.open(cursor, failures));
      counts.opened();
      refusals = 0;
      waiting = false;
      progressed = false;
    } catch (FeedRefusedException e) {
      refusals++;
      if (refusals >= opener.hosts()) {
        throw new IOException("source " + id + ": " + e.getMessage(), e);
      }
      failed(e);
    } catch (IOException e) {
      refusals = 0;
      failed(e);
    }
  }

  private void failed(IOException e) {
    counts.failed();
    failures++;
    retryLater("cannot be reached: " + e.getMessage());
  }

  private void receive(Feed from, RecordsBySplits.Builder<Message> batch)
      throws InterruptedException {
    try {
      Optional<Message> message = from.next(SLICE);
      watch(from, message.isPresent());
      for (int taken = 0; message.isPresent() && taken < MOST_AT_ONCE; taken++) {
        take(message.get(), batch);
        message = from.next(Duration.ZERO);
      }
      if (message.isPresent()) {
        take(message.get(), batch);
      }
    } catch (IOException e) {
      counts.lost();
      giveUp(from);
      retryLater("was lost: " + e.getMessage());
    }
  }

  private void take(Message message, RecordsBySplits.Builder<Message> batch) {
    batch.add(LiveSplit.ID, message);
    if (!message.cursor().isEmpty()) {
      cursor = message.cursor();
      // Progress, and not merely a connection, is what ends a row of failures.
      backoff.succeeded();
      failures = 0;
      progressed = true;
    }
  }

  /** Gives up a connection on which nothing came for too long while we were waiting. */
  private void watch(Feed from, boolean came) {
    long now = System.nanoTime();
    if (came) {
      waiting = false;
      return;
    }
    if (!waiting) {
      waiting = true;
      waitingSince = now;
    }
    long quiet = Math.min(now - from.heardAt(), now - waitingSince);
    if (quiet > idle.toNanos()) {
      counts.silent();
      giveUp(from);
      retryLater("gave no sign of life for " + idle.toSeconds() + " s");
    }
  }

  private void giveUp(Feed broken) {
    broken.close();
    feed = Optional.empty();
    if (!progressed) {
      failures++; // another host may do better
    }
  }

  private void retryLater(String why) {
    Duration wait = backoff.failed();
    retryAt = System.nanoTime() + wait.toNanos();
    LOG.warn("source {}: the stream {}; trying again in {} ms", id, why, wait.toMillis());
  }

  @Override
  public void wakeUp() {
    // No wait here is longer than a slice.
  }

  @Override
  public void close() {
    feed.ifPresent(Feed::close);
    feed = Optional.empty();
  }
}
