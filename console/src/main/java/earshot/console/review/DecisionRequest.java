package earshot.console.review;

import earshot.console.store.NotRiskReason;
import earshot.console.store.Outcome;
import earshot.taxonomy.Level;
import java.util.Optional;

/**
 * What a person decides.
 *
 * @param level needed for CONFIRM, ESCALATE and HAND_OFF; LOW to IMMINENT
 * @param reason needed for NOT_RISK
 * @param note needed for HAND_OFF (to whom), for NOT_RISK with OTHER, and for a reversal (why); at
 *     most 4,000 characters
 */
record DecisionRequest(
    Outcome outcome,
    Optional<Level> level,
    Optional<NotRiskReason> reason,
    Optional<String> note) {}
