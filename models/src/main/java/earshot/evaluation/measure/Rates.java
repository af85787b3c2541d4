package earshot.evaluation.measure;

/** Rates that reviewers feel. */
public final class Rates {
  private Rates() {}

  /** How many of 10,000 would be flagged; NaN of none. */
  public static double per10000(long flagged, long texts) {
    return texts == 0 ? Double.NaN : 10_000.0 * flagged / texts;
  }

  /**
   * Lift: how many times more often than among all texts a positive stands among those chosen. 1 is
   * no better than chance; NaN if nothing is chosen or nothing is positive.
   *
   * @param hits positives among those chosen
   * @param chosen how many were chosen
   * @param positives positives among all
   * @param all how many texts there are
   */
  public static double lift(long hits, long chosen, long positives, long all) {
    return chosen == 0 || positives == 0
        ? Double.NaN
        : ((double) hits / chosen) / ((double) positives / all);
  }
}
