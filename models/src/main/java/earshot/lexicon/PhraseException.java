package earshot.lexicon;

/**
 * A phrase that is not in the phrase language. The message names the place and what is accepted.
 */
final class PhraseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PhraseException(String phrase, int at, String what) {
    super("is \"" + phrase + "\", which at character " + (at + 1) + " " + what);
  }
}
