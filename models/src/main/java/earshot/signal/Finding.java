package earshot.signal;

import earshot.context.Reading;
import earshot.lexicon.Hit;
import earshot.lexicon.Tag;
import java.util.Objects;

/**
 * A signal with what only the scorer needs of it.
 *
 * @param signal the evidence
 * @param hit the phrase that was found, in the normalised text
 * @param reading how it is meant
 */
public record Finding(Signal signal, Hit hit, Reading reading) {
  public Finding {
    Objects.requireNonNull(signal, "Finding.signal");
    Objects.requireNonNull(reading, "Finding.reading");
    Objects.requireNonNull(hit, "Finding.hit");
  }

  /** Whether its phrase tells of this. */
  public boolean has(Tag tag) {
    return hit.entry().has(tag);
  }
}
