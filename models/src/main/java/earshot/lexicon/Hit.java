package earshot.lexicon;

import earshot.text.NormalizedText;
import java.util.Objects;

/**
 * An entry found in a text.
 *
 * @param entry what was found
 * @param start first UTF-16 offset in the normalised text
 * @param end offset after the last one in the normalised text
 */
public record Hit(LexiconEntry entry, int start, int end) {

  public Hit {
    Objects.requireNonNull(entry, "Hit.entry");
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("Hit span [" + start + "," + end + ") is no span");
    }
  }

  /** Where it starts in the text as it was written. */
  public int originalStart(NormalizedText text) {
    return text.originalStart(start);
  }

  /** Where it ends in the text as it was written, exclusive. */
  public int originalEnd(NormalizedText text) {
    return text.originalEnd(end);
  }

  /** Whether all of the other hit lies inside this one. */
  public boolean covers(Hit other) {
    return start <= other.start && other.end <= end;
  }
}
