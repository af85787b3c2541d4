package earshot.console.trends;

import java.util.ArrayList;
import java.util.List;

/** Finds buckets with unusually many. Plain function. */
final class Spikes {
  /** Fewer flags than this are no spike, however quiet it was. */
  private static final long LEAST = 10;

  private static final double DEVIATIONS = 3;

  private Spikes() {}

  /**
   * Indices of the buckets that lie more than three standard deviations of a Poisson count above
   * the median of all; with fewer than five buckets nothing is unusual.
   */
  static List<Integer> of(List<Long> counts) {
    List<Integer> spikes = new ArrayList<>();
    if (counts.size() < 5) {
      return spikes;
    }
    double median = counts.stream().sorted().toList().get(counts.size() / 2);
    double limit = median + DEVIATIONS * Math.sqrt(Math.max(1, median));
    for (int i = 0; i < counts.size(); i++) {
      if (counts.get(i) >= LEAST && counts.get(i) > limit) {
        spikes.add(i);
      }
    }
    return spikes;
  }
}
