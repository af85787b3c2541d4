package earshot.trend;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The posts of one source in one stretch of time, counted.
 *
 * @param source where they came from
 * @param unit how long the stretch is
 * @param start its beginning
 * @param counts posts by {@link TrendCell#key()}
 */
public record TrendBucket(String source, TrendUnit unit, Instant start, Map<String, Long> counts) {
  public TrendBucket {
    Objects.requireNonNull(source, "TrendBucket.source");
    Objects.requireNonNull(unit, "TrendBucket.unit");
    Objects.requireNonNull(start, "TrendBucket.start");
    counts = Map.copyOf(counts);
  }

  /** An empty bucket around an instant. */
  public static TrendBucket empty(String source, TrendUnit unit, Instant at) {
    return new TrendBucket(source, unit, unit.start(at), Map.of());
  }

  /** This bucket and the posts of another one, which lies within it. */
  public TrendBucket plus(TrendBucket part) {
    Map<String, Long> sums = new HashMap<>(counts);
    part.counts.forEach((cell, count) -> sums.merge(cell, count, Long::sum));
    return new TrendBucket(source, unit, start, sums);
  }

  /** The first instant behind it. */
  public Instant end() {
    return start.plus(unit.length());
  }

  /** Sums over levels and languages, by category; {@link TrendCell#ALL} is all posts. */
  public Map<String, Long> byCategory() {
    Map<String, Long> sums = new TreeMap<>();
    counts.forEach((key, count) -> sums.merge(TrendCell.of(key).category(), count, Long::sum));
    return sums;
  }
}
