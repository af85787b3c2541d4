package earshot.trend;

import java.time.Duration;
import java.time.Instant;

/** The lengths of time that posts are counted over; all begin at whole multiples, in UTC. */
public enum TrendUnit {
  MINUTE(Duration.ofMinutes(1)),
  HOUR(Duration.ofHours(1)),
  DAY(Duration.ofDays(1));

  private final Duration length;

  TrendUnit(Duration length) {
    this.length = length;
  }

  public Duration length() {
    return length;
  }

  /** The beginning of the bucket that an instant falls into. */
  public Instant start(Instant at) {
    long millis = length.toMillis();
    return Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), millis) * millis);
  }
}
