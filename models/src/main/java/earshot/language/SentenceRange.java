package earshot.language;

/**
 * Where a sentence stands in a text.
 *
 * @param start first UTF-16 unit
 * @param end past the last UTF-16 unit, at least {@code start + 1}
 */
public record SentenceRange(int start, int end) {

  public SentenceRange {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("SentenceRange [" + start + "," + end + ") is no range");
    }
  }

  /** The sentence itself. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
