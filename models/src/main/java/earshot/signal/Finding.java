package earshot.signal;

import earshot.context.Reading;
import earshot.lexicon.Tag;
import java.util.Objects;
import java.util.Set;

/**
 * A signal with what only the scorer needs of it.
 *
 * @param signal the evidence
 * @param tags what its phrase tells of: a plan, a means, a time
 * @param reading how it is meant
 */
public record Finding(Signal signal, Set<Tag> tags, Reading reading) {
  public Finding {
    Objects.requireNonNull(signal, "Finding.signal");
    Objects.requireNonNull(reading, "Finding.reading");
    tags = Set.copyOf(tags);
  }

  /** Whether its phrase tells of this. */
  public boolean has(Tag tag) {
    return tags.contains(tag);
  }
}
