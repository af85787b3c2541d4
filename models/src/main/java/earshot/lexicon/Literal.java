package earshot.lexicon;

import java.util.ArrayList;
import java.util.List;

/** A run of words that the trie looks for, and the steps of the phrases that it takes. */
final class Literal {
  private final int words;
  private final List<Step> steps = new ArrayList<>();

  Literal(int words) {
    this.words = words;
  }

  int words() {
    return words;
  }

  List<Step> steps() {
    return steps;
  }

  void add(Step step) {
    steps.add(step);
  }

  /**
   * One step of one phrase.
   *
   * @param entry index of the entry
   * @param from the place in the phrase that must have been reached; {@link PhraseGraph#START} for
   *     none
   * @param gap the most words between there and here; {@link PhraseGraph#JOINED} if this word must
   *     follow directly
   * @param open whether the last word may go on
   * @param to the place that it reaches; {@link PhraseGraph#END} if no step leads on from it
   * @param memory how many words back a step from there may look
   * @param accepts whether the phrase may end there
   */
  record Step(int entry, int from, int gap, boolean open, int to, int memory, boolean accepts) {}
}
