package earshot.author;

import earshot.taxonomy.Level;

/**
 * The one figure that a queue is sorted by: {@code (severity + score + lift) / 7}, in [0, 1].
 *
 * <p>Severity is the level's number (0 to 5), score the assessment's (0 to 1), lift what the
 * author's course adds (0 to 1). It rises with each of the three; the level weighs most, and no
 * course lifts a flag further than one level. It is an order to work in and no probability.
 */
final class Priority {
  private static final double HIGHEST = 7;

  private Priority() {}

  static double of(Level level, double score, double lift) {
    return (level.severity() + score + lift) / HIGHEST;
  }
}
