package earshot.console.trends;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Counts of flags over time.
 *
 * @param buckets the beginnings of the buckets, the same for every series
 * @param series one for each value of the split, greatest first, at most 20
 * @param suppressedBelow counts above 0 and below this are missing
 */
record TrendView(
    Instant from,
    Instant to,
    Interval interval,
    Split split,
    List<Instant> buckets,
    List<Series> series,
    int suppressedBelow) {

  /**
   * One line of the chart.
   *
   * @param key the value of the split, or ALL
   * @param counts one for each bucket; missing (null) where suppressed
   * @param total over the whole period; missing where suppressed
   * @param previousTotal over the period before, where it was asked for and is not suppressed
   * @param spikes indices of buckets with unusually many
   */
  record Series(
      String key,
      List<Optional<Long>> counts,
      Optional<Long> total,
      Optional<Long> previousTotal,
      List<Integer> spikes) {}
}
