package earshot.lexicon;

import java.util.List;

/**
 * A compiled phrase: segments of plain words, with a gap before each but the first.
 *
 * @param segments what must follow each other
 */
record Phrase(List<Segment> segments) {
  /** The most literals that one phrase may expand to. */
  static final int MOST_LITERALS = 2_000;

  /** The most words that one match may span, gaps included: what fits the bits of a long. */
  static final int MOST_WORDS = 60;

  Phrase {
    segments = List.copyOf(segments);
  }

  /**
   * Compiles a phrase.
   *
   * @throws PhraseException if it is not in the phrase language
   */
  static Phrase parse(String phrase) {
    return new PhraseParser(phrase).parse();
  }

  /** How many literals it expands to. */
  int literals() {
    return segments.stream().mapToInt(segment -> segment.literals().size()).sum();
  }

  /**
   * Words that stand together.
   *
   * @param gap the most words between the segment before and this one; 0 for the first
   * @param literals each a list of words, of which any may end in {@code *}
   * @param optional whether it may be absent
   */
  record Segment(int gap, List<List<String>> literals, boolean optional) {
    Segment {
      literals = List.copyOf(literals);
    }

    int longest() {
      return literals.stream().mapToInt(List::size).max().orElse(0);
    }
  }
}
