package earshot.language;

/** Reads the grammar of one English sentence. Implementations are safe for many threads. */
public interface SentenceParser {

  /**
   * The sentence as words that hang on each other. Accepts any text, normalised or not; a sentence
   * beyond the parser's length is read up to there, and what follows has no tokens.
   */
  ParsedSentence parse(String sentence);
}
