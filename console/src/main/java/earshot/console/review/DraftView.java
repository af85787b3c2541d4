package earshot.console.review;

import earshot.console.store.NotRiskReason;
import earshot.console.store.Outcome;
import earshot.taxonomy.Level;
import java.util.Optional;

/** A decision that is not made yet. It survives a lapsed lease. */
record DraftView(
    Optional<Outcome> outcome,
    Optional<Level> level,
    Optional<NotRiskReason> reason,
    Optional<String> note) {}
