package earshot.language;

import java.util.List;

/**
 * Tells how likely each of a few labels is for a normalised text. Implementations are safe for many
 * threads.
 */
public interface TextCategorizer {

  /** The labels, in the order of {@link #probabilities}. */
  List<String> labels();

  /**
   * How likely each label is.
   *
   * @param normalized as {@code earshot.text.Normalizer} leaves it: the models know no other
   * @return one probability in [0, 1] for each label, adding up to 1
   */
  double[] probabilities(String normalized);

  /**
   * How likely one label is.
   *
   * @throws IllegalArgumentException if there is no such label
   */
  default double probability(String label, String normalized) {
    int index = labels().indexOf(label);
    if (index < 0) {
      throw new IllegalArgumentException("no label '" + label + "' among " + labels());
    }
    return probabilities(normalized)[index];
  }
}
