package earshot.console.store;

import earshot.taxonomy.Level;
import java.util.Objects;
import java.util.Optional;

/** A decision that somebody has begun. */
public record Draft(
    String by,
    Optional<Outcome> outcome,
    Optional<Level> level,
    Optional<NotRiskReason> reason,
    String note) {

  public Draft {
    Objects.requireNonNull(by, "Draft.by");
    Objects.requireNonNull(outcome, "Draft.outcome");
    Objects.requireNonNull(level, "Draft.level");
    Objects.requireNonNull(reason, "Draft.reason");
    Objects.requireNonNull(note, "Draft.note");
  }

  /** Whether nothing is in it. */
  public boolean isEmpty() {
    return outcome.isEmpty() && level.isEmpty() && reason.isEmpty() && note.isEmpty();
  }
}
