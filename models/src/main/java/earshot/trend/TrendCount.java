package earshot.trend;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One count, absolute: writing it again, or writing a later one, leaves the right figure.
 *
 * @param source where the posts came from
 * @param unit length of the bucket
 * @param start its beginning
 * @param cell what was counted
 * @param count how many
 */
public record TrendCount(String source, TrendUnit unit, Instant start, TrendCell cell, long count) {
  public TrendCount {
    Objects.requireNonNull(source, "TrendCount.source");
    Objects.requireNonNull(unit, "TrendCount.unit");
    Objects.requireNonNull(start, "TrendCount.start");
    Objects.requireNonNull(cell, "TrendCount.cell");
  }

  /** All counts of a bucket, in a fixed order. */
  public static List<TrendCount> of(TrendBucket bucket) {
    return bucket.counts().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(
            count ->
                new TrendCount(
                    bucket.source(),
                    bucket.unit(),
                    bucket.start(),
                    TrendCell.of(count.getKey()),
                    count.getValue()))
        .toList();
  }
}
