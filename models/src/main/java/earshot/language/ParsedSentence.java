package earshot.language;

import java.util.List;
import java.util.Objects;

/**
 * A sentence as words that hang on each other in the manner of Universal Dependencies.
 *
 * @param text the sentence as it was given
 * @param tokens its words and signs in order; empty where there is nothing to read
 */
public record ParsedSentence(String text, List<Token> tokens) {

  /**
   * A word or a sign.
   *
   * @param start first UTF-16 unit in the sentence
   * @param end past the last UTF-16 unit, at least {@code start + 1}
   * @param word as the parser read it, apostrophes restored: {@code n't} for the {@code nt} of
   *     {@code dont}
   * @param lemma its dictionary form, lower case
   * @param tag part of speech in the Penn Treebank's set, such as {@code VBD}
   * @param head index of the token that governs it, or {@link #ROOT}
   * @param relation how it hangs on its head, such as {@code nsubj}; {@code root} on the root
   */
  public record Token(
      int start, int end, String word, String lemma, String tag, int head, String relation) {

    /** The head of a token that hangs on no other. */
    public static final int ROOT = -1;

    public Token {
      Objects.requireNonNull(word, "Token.word");
      Objects.requireNonNull(lemma, "Token.lemma");
      Objects.requireNonNull(tag, "Token.tag");
      Objects.requireNonNull(relation, "Token.relation");
      if (start < 0 || end <= start) {
        throw new IllegalArgumentException("Token [" + start + "," + end + ") is no range");
      }
      if (head < ROOT) {
        throw new IllegalArgumentException("Token.head " + head + " is below " + ROOT);
      }
    }
  }

  public ParsedSentence {
    Objects.requireNonNull(text, "ParsedSentence.text");
    tokens = List.copyOf(tokens);
    for (Token token : tokens) {
      if (token.end() > text.length() || token.head() >= tokens.size()) {
        throw new IllegalArgumentException(
            "ParsedSentence.tokens holds a token or a head that lies outside the sentence");
      }
    }
  }
}
