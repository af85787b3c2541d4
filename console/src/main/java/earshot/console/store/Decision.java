package earshot.console.store;

import earshot.taxonomy.Level;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person decided.
 *
 * @param level the level that they give it, where they found a risk
 * @param reason why it is none, where they found none
 * @param note what they wrote; may be empty
 */
public record Decision(
    Outcome outcome,
    Optional<Level> level,
    Optional<NotRiskReason> reason,
    String note,
    String by,
    Instant at) {

  public Decision {
    Objects.requireNonNull(outcome, "Decision.outcome");
    Objects.requireNonNull(level, "Decision.level");
    Objects.requireNonNull(reason, "Decision.reason");
    Objects.requireNonNull(note, "Decision.note");
    Objects.requireNonNull(by, "Decision.by");
    Objects.requireNonNull(at, "Decision.at");
  }
}
