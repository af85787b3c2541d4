package earshot.language;

/**
 * Turns a short text into numbers in which texts of like meaning lie near each other, whatever
 * words they use. Implementations are safe for many threads.
 */
public interface SentenceEncoder {

  /** How many numbers a text becomes. */
  int dimension();

  /**
   * The numbers of a text, of unit length; of a text without any word, all zero. What lies beyond
   * the encoder's longest text is not read.
   */
  float[] encode(String text);
}
