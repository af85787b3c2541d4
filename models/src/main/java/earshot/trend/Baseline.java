package earshot.trend;

import java.util.List;

/**
 * What an hour's count should be, and from where on it is unusual.
 *
 * <p>Counts are taken as negative binomial. The mean is that of the hours like it (half a flag is
 * added to their sum, Jeffreys' prior, so that hours without any are no certainty). The dispersion
 * (variance over mean, at least 1) is taken on the safe side: two of its standard errors, {@code
 * sqrt(2 / (n - 1))} each, above what was seen. The variance grows by {@code 1 + 1/n}, since the
 * mean itself is an estimate: for Poisson counts that gives the exact predictive distribution.
 *
 * @param expected mean of the distribution
 * @param threshold the smallest count that comes up with at most the allowed probability
 */
public record Baseline(double expected, long threshold) {

  /**
   * The baseline from the counts of hours like it.
   *
   * @param counts at least two
   * @param falseAlarms allowed probability that an ordinary hour reaches the threshold
   */
  static Baseline of(List<Long> counts, double falseAlarms) {
    int n = counts.size();
    double sum = counts.stream().mapToLong(Long::longValue).sum();
    double expected = (sum + 0.5) / n;
    double mean = sum / n;
    double squares = counts.stream().mapToDouble(count -> (count - mean) * (count - mean)).sum();
    double seen = squares / (n - 1) / expected;
    double dispersion = Math.max(1, seen * (1 + 2 * Math.sqrt(2.0 / (n - 1))));
    double variance = dispersion * expected * (1 + 1.0 / n);
    return new Baseline(expected, threshold(expected, variance, falseAlarms));
  }

  private static long threshold(double mean, double variance, double probability) {
    NegativeBinomial counts = new NegativeBinomial(mean, variance);
    long tooLow = 0;
    long enough = 1;
    while (counts.atLeast(enough) > probability) {
      tooLow = enough;
      enough *= 2;
    }
    while (enough - tooLow > 1) {
      long middle = (enough + tooLow) / 2;
      if (counts.atLeast(middle) > probability) {
        tooLow = middle;
      } else {
        enough = middle;
      }
    }
    return enough;
  }
}
