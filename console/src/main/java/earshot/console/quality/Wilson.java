package earshot.console.quality;

import java.util.Optional;

/** Shares with an interval that holds for few cases too (Wilson 1927). */
final class Wilson {
  /** The standard normal's 97.5 % point. */
  private static final double Z = 1.959963984540054;

  private Wilson() {}

  static Share share(long cases, long all) {
    if (all == 0) {
      return new Share(0, 0, Optional.empty(), 0, 1);
    }
    double p = (double) cases / all;
    double z2 = Z * Z / all;
    double middle = (p + z2 / 2) / (1 + z2);
    double half = Z * Math.sqrt(p * (1 - p) / all + z2 / (4 * all)) / (1 + z2);
    return new Share(
        cases, all, Optional.of(p), Math.max(0, middle - half), Math.min(1, middle + half));
  }
}
