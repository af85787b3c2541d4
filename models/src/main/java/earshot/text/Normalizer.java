package earshot.text;

import java.util.Objects;

/**
 * Makes posts matchable: NFKC, lower case, no diacritics or invisible characters, disguises opened,
 * elongations and misspelt words of the field put right, hashtags split, emoji named, links,
 * handles, addresses and phone numbers masked. Stateless and thread-safe; linear in the length of
 * the text, whatever it holds.
 */
public final class Normalizer {
  private final CharacterFolder folder = new CharacterFolder();
  private final Vocabulary vocabulary = Vocabulary.standard();

  /** Never fails, not even on lone surrogates and control characters. */
  public NormalizedText normalize(String original) {
    Objects.requireNonNull(original, "original");
    return rewrite(folder.fold(original));
  }

  /**
   * The same without the short way for ASCII, so that tests can hold the two against each other.
   */
  NormalizedText normalizeTheLongWay(String original) {
    return rewrite(folder.foldAny(original));
  }

  private NormalizedText rewrite(FoldedText folded) {
    Draft draft = new Draft(folded);
    new Rewriter(folded, draft, vocabulary).rewrite();
    return draft.finish();
  }
}
