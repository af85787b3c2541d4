package earshot.console.review;

import earshot.console.store.NotRiskReason;
import earshot.console.store.Outcome;
import earshot.console.store.Stage;
import earshot.taxonomy.Level;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry of an item's history, which is only ever added to.
 *
 * @param act DECIDED, UNDONE, REVERSED or ADJUDICATED
 * @param from the stage before
 * @param to the stage after
 */
record HistoryView(
    String act,
    String by,
    Instant at,
    Stage from,
    Stage to,
    Optional<Outcome> outcome,
    Optional<Level> level,
    Optional<NotRiskReason> reason,
    Optional<String> note) {}
