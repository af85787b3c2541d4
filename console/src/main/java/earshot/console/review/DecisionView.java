package earshot.console.review;

import earshot.console.store.NotRiskReason;
import earshot.console.store.Outcome;
import earshot.taxonomy.Level;
import java.time.Instant;
import java.util.Optional;

/** A decision that was made. */
record DecisionView(
    Outcome outcome,
    Optional<Level> level,
    Optional<NotRiskReason> reason,
    Optional<String> note,
    String by,
    Instant at) {}
