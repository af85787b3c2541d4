package earshot.evaluation.measure;

import java.util.ArrayList;
import java.util.List;

/** Whether a score of 0.7 is right seven times in ten. */
public final class Calibration {
  /** How many bins of equal width the scores are put into. */
  public static final int BINS = 10;

  private Calibration() {}

  /**
   * The items whose score lies in one bin.
   *
   * @param from least score of the bin
   * @param to its greatest, which belongs to the next bin unless it is 1
   * @param items how many there are
   * @param score their mean score
   * @param share share of them that is positive
   */
  public record Bin(double from, double to, long items, double score, double share) {}

  /** The reliability table: the bins that hold items, lowest scores first. */
  public static List<Bin> table(double[] scores, boolean[] positive) {
    if (scores.length != positive.length) {
      throw new IllegalArgumentException(scores.length + " scores for " + positive.length);
    }
    long[] items = new long[BINS];
    double[] sums = new double[BINS];
    long[] positives = new long[BINS];
    for (int i = 0; i < scores.length; i++) {
      int bin = Math.min(BINS - 1, (int) (scores[i] * BINS));
      items[bin]++;
      sums[bin] += scores[i];
      positives[bin] += positive[i] ? 1 : 0;
    }
    List<Bin> table = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      if (items[bin] > 0) {
        table.add(
            new Bin(
                (double) bin / BINS,
                (bin + 1.0) / BINS,
                items[bin],
                sums[bin] / items[bin],
                (double) positives[bin] / items[bin]));
      }
    }
    return table;
  }

  /**
   * Expected calibration error: the mean distance between score and share over the bins, each
   * weighted by its items. In [0, 1], 0 is best; NaN if there are no items.
   */
  public static double error(double[] scores, boolean[] positive) {
    double sum = 0;
    for (Bin bin : table(scores, positive)) {
      sum += bin.items() * Math.abs(bin.score() - bin.share());
    }
    return scores.length == 0 ? Double.NaN : sum / scores.length;
  }
}
