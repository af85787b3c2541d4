package earshot.language;

import java.util.Objects;

/**
 * Tone of a text: evidence to show, never a gate, since the strongest signals are often neutral.
 *
 * @param label NEGATIVE, NEUTRAL or POSITIVE
 * @param score confidence in the label, in [0, 1]
 * @param model which model said so, such as {@code opennlp} or {@code corenlp}
 */
public record Sentiment(Label label, double score, String model) {

  /** The three tones. */
  public enum Label {
    NEGATIVE,
    NEUTRAL,
    POSITIVE
  }

  public Sentiment {
    Objects.requireNonNull(label, "Sentiment.label");
    Objects.requireNonNull(model, "Sentiment.model");
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("Sentiment.score " + score + " is outside [0, 1]");
    }
  }
}
