package earshot.console.review;

import earshot.console.store.NotRiskReason;
import earshot.console.store.Outcome;
import earshot.taxonomy.Level;
import java.time.Instant;
import java.util.Optional;

/** What was decided about another item, without who decided it. */
record PastOutcome(
    Outcome outcome, Optional<Level> level, Optional<NotRiskReason> reason, Instant at) {}
