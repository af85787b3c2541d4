package earshot.text;

/** A text in matchable form, with the way back to the original. */
public record NormalizedText(String original, String text) {

  /** Where a normalised offset begins in the original. */
  public int originalStart(int offset) {
    return offset;
  }

  /** Where a normalised end offset ends in the original. */
  public int originalEnd(int offset) {
    return offset;
  }
}
