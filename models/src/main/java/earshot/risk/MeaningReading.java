package earshot.risk;

import earshot.taxonomy.Category;
import earshot.taxonomy.Level;
import java.util.Arrays;

/**
 * What the network over sentence encodings says of a text: for each head of {@link MeaningHeads}
 * the log-odds of the window that speaks most for it.
 */
final class MeaningReading {
  /** Log-odds for a text that was not encoded, since nothing cheaper saw a sign in it. */
  private static final double UNASKED = -5;

  private final double[] logits;
  private final int start;
  private final int end;

  private MeaningReading(double[] logits, int start, int end) {
    this.logits = logits;
    this.start = start;
    this.end = end;
  }

  /**
   * The network was not asked: it says nothing for any head.
   *
   * @param start first offset of the window most at risk as the linear classifier sees it
   * @param end offset behind it
   */
  static MeaningReading unasked(int start, int end) {
    double[] logits = new double[MeaningHeads.NAMES.size()];
    Arrays.fill(logits, UNASKED);
    return new MeaningReading(logits, start, end);
  }

  /**
   * The strongest answers.
   *
   * @param logits for each head
   * @param start first offset of the window most at risk, in the normalised text
   * @param end offset behind it
   */
  static MeaningReading of(double[] logits, int start, int end) {
    return new MeaningReading(logits.clone(), start, end);
  }

  double atLeast(Level level) {
    return logits[MeaningHeads.atLeast(level)];
  }

  double of(int head) {
    return logits[head];
  }

  /** The category of risk that it speaks of most. */
  Category category() {
    int best = 0;
    for (int i = 1; i < MeaningHeads.CATEGORIES.size(); i++) {
      best =
          logits[MeaningHeads.FIRST_CATEGORY + i] > logits[MeaningHeads.FIRST_CATEGORY + best]
              ? i
              : best;
    }
    return MeaningHeads.CATEGORIES.get(best);
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }
}
