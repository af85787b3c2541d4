package earshot.text;

import java.util.BitSet;

/**
 * A text made matchable, with the way back to the original. All offsets are UTF-16 units, ranges
 * half-open. Immutable.
 */
public final class NormalizedText {
  private final String original;
  private final String text;

  /** Null where every character stands where it stood: the common case costs no memory. */
  private final int[] starts;

  private final int[] ends;
  private final BitSet obfuscated;

  NormalizedText(String original, String text, int[] starts, int[] ends, BitSet obfuscated) {
    this.original = original;
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.obfuscated = obfuscated;
  }

  /** The text as it was written. */
  public String original() {
    return original;
  }

  /** The normalised text. */
  public String text() {
    return text;
  }

  /**
   * Where the character at a normalised offset begins in the original; never falls as the offset
   * grows.
   *
   * @param normalizedOffset 0 to the length of {@link #text()}; the length itself maps to the
   *     original's length
   */
  public int originalStart(int normalizedOffset) {
    check(normalizedOffset, normalizedOffset);
    if (normalizedOffset == text.length()) {
      return original.length();
    }
    return starts == null ? normalizedOffset : starts[normalizedOffset];
  }

  /**
   * Where a normalised range's last character ends in the original; never falls as the offset
   * grows.
   *
   * @param normalizedEndExclusive 0 to the length of {@link #text()}; 0 maps to 0
   */
  public int originalEnd(int normalizedEndExclusive) {
    check(normalizedEndExclusive, normalizedEndExclusive);
    if (normalizedEndExclusive == 0) {
      return 0;
    }
    return ends == null ? normalizedEndExclusive : ends[normalizedEndExclusive - 1];
  }

  /** The original text behind a normalised range. */
  public String originalOf(int start, int end) {
    check(start, end);
    return start == end ? "" : original.substring(originalStart(start), originalEnd(end));
  }

  /**
   * Whether any of a normalised range came out of a disguise: letters spaced out, masked or
   * replaced by look-alikes, digits or signs, invisible characters inside a word, words run
   * together. Mere case, elongation, misspelling, hashtags and fullwidth letters are none.
   */
  public boolean obfuscated(int start, int end) {
    check(start, end);
    int first = obfuscated.nextSetBit(start);
    return first >= 0 && first < end;
  }

  private void check(int start, int end) {
    if (start < 0 || end < start || end > text.length()) {
      throw new IndexOutOfBoundsException(
          "range [" + start + "," + end + ") is not in a text of length " + text.length());
    }
  }
}
