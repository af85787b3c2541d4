package earshot.language;

import java.util.Objects;

/**
 * What the grammar of a sentence says about a range of its characters: whether it is denied, of
 * whom it is said, and whether it is past. Plain functions of the parse; a range without a word
 * (such as one beyond the parsed length) is neither denied nor past, and said of nobody.
 *
 * <p>A negation inside the range belongs to the phrase ("dont want to live") and denies nothing.
 */
public final class Dependencies {
  private final SyntaxTree tree;

  public Dependencies(ParsedSentence sentence) {
    tree = new SyntaxTree(Objects.requireNonNull(sentence, "sentence"));
  }

  /**
   * Whether the range is grammatically denied ("i dont want to die", "no plan to die", "no longer
   * suicidal"). A negation that affirms does not count: "cant stop thinking about dying", "not
   * only", "why not", "not gonna lie".
   *
   * @param start first UTF-16 unit in the sentence
   * @param end past the last UTF-16 unit
   */
  public boolean negated(int start, int end) {
    return tree.governor(start, end)
        .map(node -> new Negation(tree, start, end).denies(node))
        .orElse(false);
  }

  /**
   * Who does, wants or is what the range says.
   *
   * @param start first UTF-16 unit in the sentence
   * @param end past the last UTF-16 unit
   */
  public Person subject(int start, int end) {
    return tree.governor(start, end)
        .map(node -> new GrammaticalSubject(tree).of(node))
        .orElse(Person.NONE);
  }

  /**
   * Whether the verb that carries the range stands in a past tense. Not so for a wish or a
   * condition ("i wish i was dead", "if i died") nor for the present perfect, whose effect lasts.
   *
   * @param start first UTF-16 unit in the sentence
   * @param end past the last UTF-16 unit
   */
  public boolean past(int start, int end) {
    return tree.governor(start, end).map(node -> new Tense(tree).isPast(node)).orElse(false);
  }
}
