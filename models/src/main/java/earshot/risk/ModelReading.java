package earshot.risk;

/**
 * What the linear classifier says of a text, in log-odds.
 *
 * @param risk strongest window against ordinary talk
 * @param riskWhole the whole text against ordinary talk
 * @param suicidal strongest window against other distress
 * @param suicidalWhole the whole text against other distress
 * @param document the document categoriser's log-odds of risk for the whole text
 * @param start first offset of the strongest window in the normalised text
 * @param end offset behind it
 */
record ModelReading(
    double risk,
    double riskWhole,
    double suicidal,
    double suicidalWhole,
    double document,
    int start,
    int end) {
  private static final double WHOLE = 0.5;
  private static final double DOCUMENT = 0.2;

  /**
   * One figure for "reads like a post of somebody thinking of suicide": the strongest window by
   * both comparisons, and half as much the whole text, so that many ordinary windows do not add up
   * to a strong one. The shares were chosen on texts of the training sets, at a fixed number of
   * flags on ordinary text.
   */
  double together() {
    return risk + suicidal + WHOLE * riskWhole + DOCUMENT * document;
  }
}
