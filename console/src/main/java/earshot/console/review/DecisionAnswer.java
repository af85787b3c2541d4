package earshot.console.review;

import earshot.console.store.Stage;
import java.time.Instant;
import java.util.Optional;

/**
 * What came of a decision.
 *
 * @param stage where the item stands now
 * @param undoUntil until when {@code undo} takes it back without a trace but in the history
 * @param at the server's clock
 * @param next the item that was claimed next, where one was asked for and there is one
 */
record DecisionAnswer(
    String id,
    DecisionView decision,
    Stage stage,
    Instant undoUntil,
    Instant at,
    Optional<ItemView> next) {}
