package earshot.trend;

/** Counts whose variance is greater than their mean. */
final class NegativeBinomial {
  private final double size;
  private final double share;

  NegativeBinomial(double mean, double variance) {
    if (!(mean > 0 && variance > mean)) {
      throw new IllegalArgumentException("mean " + mean + ", variance " + variance);
    }
    this.size = mean * mean / (variance - mean);
    this.share = 1 - mean / variance;
  }

  /** The probability of a count or any above: the incomplete beta function I(share; k, size). */
  double atLeast(long count) {
    return count <= 0 ? 1 : incompleteBeta(share, (double) count, size);
  }

  private static double incompleteBeta(double x, double a, double b) {
    double front =
        Math.exp(
            logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
    return x < (a + 1) / (a + b + 2)
        ? front * fraction(x, a, b) / a
        : 1 - front * fraction(1 - x, b, a) / b;
  }

  /** The continued fraction by Lentz' method; the terms needed grow like sqrt(max(a, b)). */
  private static double fraction(double x, double a, double b) {
    double tiny = 1e-300;
    double c = 1;
    double d = 1 / nonZero(1 - (a + b) * x / (a + 1), tiny);
    double value = d;
    for (int m = 1; m < 100_000; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / nonZero(1 + even * d, tiny);
      c = nonZero(1 + even / c, tiny);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / nonZero(1 + odd * d, tiny);
      c = nonZero(1 + odd / c, tiny);
      value *= d * c;
      if (Math.abs(d * c - 1) < 1e-13) {
        break;
      }
    }
    return value;
  }

  private static double nonZero(double value, double tiny) {
    return Math.abs(value) < tiny ? tiny : value;
  }

  /** Stirling's series from 10 on, where four terms give 12 digits; below by recurrence. */
  private static double logGamma(double x) {
    double shift = 0;
    double at = x;
    while (at < 10) {
      shift -= Math.log(at);
      at++;
    }
    double square = 1 / (at * at);
    double series = (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680))) / at;
    return shift + (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series;
  }
}
