package earshot.pipeline.retry;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Waits that double from the first to the last and then stay, each shortened by up to a half at
 * random so that parallel writers do not come back all at once. Thread-safe.
 */
public final class Backoff {
  /** Far beyond any last wait, and no overflow of the first one, which is a minute at most. */
  private static final int MAX_DOUBLINGS = 30;

  private final Duration first;
  private final Duration last;
  private final DoubleSupplier random;
  private int failures;

  /**
   * @param random numbers in [0, 1)
   */
  public Backoff(Duration first, Duration last, DoubleSupplier random) {
    this.first = first;
    this.last = last;
    this.random = random;
  }

  /** The wait after one more failure. */
  public synchronized Duration failed() {
    long full = first.toMillis() << Math.min(failures++, MAX_DOUBLINGS);
    long longest = Math.min(full, last.toMillis());
    long taken = Math.round((double) longest / 2 * random.getAsDouble());
    return Duration.ofMillis(longest - taken);
  }

  /** Starts over; returns how many failures there were in a row. */
  public synchronized int succeeded() {
    int ended = failures;
    failures = 0;
    return ended;
  }

  /** Whether the last try failed. */
  public synchronized boolean failing() {
    return failures > 0;
  }
}
