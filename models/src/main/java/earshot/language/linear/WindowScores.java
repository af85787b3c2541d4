package earshot.language.linear;

import earshot.text.SentenceSpans;

/**
 * Logits of one text per head: of the whole and of its strongest window of up to three neighbouring
 * sentences. A signal buried in a long text stands out in its window; ordinary sentences do not add
 * up, since each window is judged by its mean.
 */
public final class WindowScores {
  private static final int WINDOW = 3;

  /** Windows of fewer features than this say too little to be judged alone. */
  private static final int FEWEST_FEATURES = 12;

  private final SentenceSpans spans;
  private final long[][] sums;
  private final int[] counts;
  private final double[] scales;
  private final double[] biases;

  WindowScores(SentenceSpans spans, long[][] sums, int[] counts, double[] scales, double[] biases) {
    this.spans = spans;
    this.sums = sums;
    this.counts = counts;
    this.scales = scales;
    this.biases = biases;
  }

  /** The sentences that were judged. */
  public SentenceSpans spans() {
    return spans;
  }

  /** Logit of the whole text for a head. */
  public double whole(int head) {
    return logit(head, 0, counts.length);
  }

  /** Logit of sentences [from, to) for a head; the bias alone where there is nothing in them. */
  public double logit(int head, int from, int to) {
    long sum = 0;
    long features = 0;
    for (int i = from; i < to; i++) {
      sum += sums[head][i];
      features += counts[i];
    }
    return features == 0
        ? biases[head]
        : biases[head] + (double) sum * scales[head] / Math.sqrt((double) features);
  }

  /** The strongest window for a head. */
  public Window strongest(int head) {
    int bestFrom = 0;
    int bestTo = counts.length;
    double best = whole(head);
    for (int from = 0; from < counts.length; from++) {
      long sum = 0;
      long features = 0;
      for (int to = from; to < Math.min(counts.length, from + WINDOW); to++) {
        sum += sums[head][to];
        features += counts[to];
        if (features >= FEWEST_FEATURES) {
          double logit = biases[head] + (double) sum * scales[head] / Math.sqrt((double) features);
          if (logit > best) {
            best = logit;
            bestFrom = from;
            bestTo = to + 1;
          }
        }
      }
    }
    return new Window(
        best,
        counts.length == 0 ? 0 : spans.start(bestFrom),
        counts.length == 0 ? 0 : spans.end(bestTo - 1));
  }

  /**
   * A stretch of the text and its logit.
   *
   * @param logit log-odds
   * @param start first offset in the normalised text
   * @param end offset behind it
   */
  public record Window(double logit, int start, int end) {}
}
