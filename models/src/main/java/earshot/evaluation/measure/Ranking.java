package earshot.evaluation.measure;

import java.util.Arrays;

/** How well scores put positives above negatives, whatever the threshold. */
public final class Ranking {
  private Ranking() {}

  /**
   * Area under the ROC curve: the chance that a positive drawn at random scores above a negative
   * drawn at random, a tie counted half (Hanley and McNeil 1982). In [0, 1], 0.5 by chance; NaN if
   * either side is empty.
   */
  public static double auc(double[] positives, double[] negatives) {
    if (positives.length == 0 || negatives.length == 0) {
      return Double.NaN;
    }
    double[] above = sorted(positives);
    double[] below = sorted(negatives);
    double wins = 0;
    int less = 0;
    int notMore = 0;
    for (double score : above) {
      while (less < below.length && below[less] < score) {
        less++;
      }
      while (notMore < below.length && below[notMore] <= score) {
        notMore++;
      }
      wins += (less + notMore) / 2.0;
    }
    return wins / ((double) above.length * below.length);
  }

  /**
   * Average precision: the mean, over the positives, of the precision at their place, items of one
   * score taken together. In [0, 1], the base rate by chance; NaN if there are no positives.
   */
  public static double averagePrecision(double[] positives, double[] negatives) {
    if (positives.length == 0) {
      return Double.NaN;
    }
    double[] above = sorted(positives);
    double[] below = sorted(negatives);
    double sum = 0;
    int p = above.length;
    int n = below.length;
    while (p > 0) {
      double score = above[p - 1];
      int before = p;
      while (p > 0 && above[p - 1] == score) {
        p--;
      }
      while (n > 0 && below[n - 1] >= score) {
        n--;
      }
      int found = above.length - p;
      sum += (before - p) * ((double) found / (found + below.length - n));
    }
    return sum / above.length;
  }

  /**
   * Share of the positives that score above all but {@code per10000} of 10,000 ordinary texts: what
   * would be found at that many false alarms. NaN if either side is empty.
   */
  public static double recallAt(double per10000, double[] positives, double[] ordinary) {
    if (positives.length == 0 || ordinary.length == 0) {
      return Double.NaN;
    }
    double threshold = threshold(per10000, ordinary);
    return (double) Arrays.stream(positives).filter(s -> s > threshold).count() / positives.length;
  }

  /** The score that at most {@code per10000} of 10,000 ordinary texts exceed. */
  public static double threshold(double per10000, double[] ordinary) {
    if (ordinary.length == 0) {
      throw new IllegalArgumentException("a threshold needs at least one ordinary text");
    }
    int allowed = (int) Math.min(ordinary.length - 1, per10000 * ordinary.length / 10_000);
    return sorted(ordinary)[ordinary.length - 1 - allowed];
  }

  /**
   * Spearman's rank correlation, ties given the mean of their ranks. In [-1, 1]; NaN if either list
   * is constant.
   */
  public static double spearman(double[] one, double[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(one.length + " values against " + other.length);
    }
    double[] x = ranks(one);
    double[] y = ranks(other);
    double mean = (one.length + 1) / 2.0;
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - mean) * (y[i] - mean);
      xx += (x[i] - mean) * (x[i] - mean);
      yy += (y[i] - mean) * (y[i] - mean);
    }
    return xx == 0 || yy == 0 ? Double.NaN : xy / Math.sqrt(xx * yy);
  }

  private static double[] ranks(double[] values) {
    double[] sorted = sorted(values);
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      ranks[i] = (first(sorted, values[i]) + first(sorted, Math.nextUp(values[i])) + 1) / 2.0;
    }
    return ranks;
  }

  /** How many sorted values are below this one. */
  private static int first(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double[] sorted(double[] values) {
    double[] copy = values.clone();
    Arrays.sort(copy);
    return copy;
  }
}
