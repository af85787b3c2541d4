package earshot.evaluation.measure;

/**
 * What a yes-or-no verdict got right and wrong.
 *
 * @param hits positives that were found
 * @param falseAlarms negatives that were taken for positives
 * @param misses positives that were not found
 * @param rejections negatives that were left alone
 */
public record Counts(long hits, long falseAlarms, long misses, long rejections) {
  public Counts {
    if (hits < 0 || falseAlarms < 0 || misses < 0 || rejections < 0) {
      throw new IllegalArgumentException("Counts holds a negative number");
    }
  }

  /** Counts two lists side by side. */
  public static Counts of(boolean[] found, boolean[] positive) {
    if (found.length != positive.length) {
      throw new IllegalArgumentException(
          found.length + " verdicts for " + positive.length + " labels");
    }
    long[] cells = new long[4];
    for (int i = 0; i < found.length; i++) {
      cells[(positive[i] ? 0 : 1) + (found[i] ? 0 : 2)]++;
    }
    return new Counts(cells[0], cells[1], cells[2], cells[3]);
  }

  /** Share of what was found that is positive, in [0, 1]; NaN if nothing was found. */
  public double precision() {
    return ratio(hits, hits + falseAlarms);
  }

  /** Share of the positives that was found, in [0, 1]; NaN if there are none. */
  public double recall() {
    return ratio(hits, hits + misses);
  }

  /** Harmonic mean of precision and recall, in [0, 1]; NaN if nothing is positive or found. */
  public double f1() {
    return ratio(2 * hits, 2 * hits + falseAlarms + misses);
  }

  /** Share of the verdicts that is right, in [0, 1]; NaN if there are none. */
  public double accuracy() {
    return ratio(hits + rejections, hits + falseAlarms + misses + rejections);
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }
}
