package earshot.language;

/** Guesses the language of a text. Implementations are safe for many threads. */
public interface LanguageGuesser {

  /** The answer where the text is too short or too strange to tell. */
  String UNDETERMINED = "und";

  /**
   * The language as ISO 639-1, such as {@code en}, or {@link #UNDETERMINED}. A guess: no text may
   * be dropped by it. Accepts any text.
   */
  String guess(String text);
}
