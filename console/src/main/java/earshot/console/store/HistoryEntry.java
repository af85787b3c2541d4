package earshot.console.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that was done to an item.
 *
 * @param decision what was decided, where something was
 */
public record HistoryEntry(
    Deed deed, String by, Instant at, Stage from, Stage to, Optional<Decision> decision) {

  /** What can be done. */
  public enum Deed {
    DECIDED,
    UNDONE,
    REVERSED,
    ADJUDICATED
  }

  public HistoryEntry {
    Objects.requireNonNull(deed, "HistoryEntry.deed");
    Objects.requireNonNull(by, "HistoryEntry.by");
    Objects.requireNonNull(at, "HistoryEntry.at");
    Objects.requireNonNull(from, "HistoryEntry.from");
    Objects.requireNonNull(to, "HistoryEntry.to");
    Objects.requireNonNull(decision, "HistoryEntry.decision");
  }
}
