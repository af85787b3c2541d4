package earshot.evaluation;

import earshot.language.Sentiment;
import earshot.taxonomy.Level;
import java.util.List;

/**
 * What was said of one labelled text. It holds nothing of the text but its length.
 *
 * @param grade its label, as {@link LabelScheme#grade} gives it
 * @param length in UTF-16 units
 * @param kind the value of its field {@code type}, or empty
 * @param level the level given
 * @param score the score given, in [0, 1]
 * @param flagged whether it was flagged
 * @param tone the tone given: 0 negative, 1 neutral, 2 positive
 */
record Verdict(
    int grade, int length, String kind, Level level, double score, boolean flagged, int tone) {

  /** The tones in the order of the labels. */
  static final List<Sentiment.Label> TONES =
      List.of(Sentiment.Label.NEGATIVE, Sentiment.Label.NEUTRAL, Sentiment.Label.POSITIVE);
}
