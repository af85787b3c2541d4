package earshot.console.review;

import earshot.console.store.Decision;
import earshot.console.store.Stage;
import earshot.console.store.Standing;
import earshot.console.store.StoredItem;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whoever asks for an item.
 *
 * @param name their account
 * @param lead whether they hold the role LEAD
 */
record Caller(String name, boolean lead) {

  /** Whether they may see the item: they hold it, have decided it, or are a lead. */
  boolean maySee(StoredItem item, Instant now) {
    Standing standing = item.review().standing();
    return lead
        || item.review().heldBy(name, now)
        || Stream.of(standing.decision(), standing.first(), standing.second())
            .flatMap(Optional::stream)
            .anyMatch(decision -> decision.by().equals(name));
  }

  /** Whether they must not see what the first person decided. Leads too: they may be the second. */
  boolean isBlind(StoredItem item) {
    boolean first =
        item.review().standing().first().map(Decision::by).filter(name::equals).isPresent();
    return item.review().stage() == Stage.SECOND && !first;
  }
}
