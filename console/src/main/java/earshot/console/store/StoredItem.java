package earshot.console.store;

import earshot.triage.Flag;
import java.time.Instant;
import java.util.Objects;

/**
 * A flag with its review, as it was read.
 *
 * @param signalCount how many signals there were; the flag holds the heaviest 500
 */
public record StoredItem(ItemId id, Flag flag, int signalCount, Review review, Version version) {
  public StoredItem {
    Objects.requireNonNull(id, "StoredItem.id");
    Objects.requireNonNull(flag, "StoredItem.flag");
    Objects.requireNonNull(review, "StoredItem.review");
    Objects.requireNonNull(version, "StoredItem.version");
  }

  /** Since when it waits in its stage. */
  public Instant waitingSince() {
    return review.standing().since().orElse(flag.post().receivedAt());
  }
}
