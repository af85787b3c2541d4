package earshot.console.queue;

import earshot.console.store.Stage;
import earshot.taxonomy.Category;
import earshot.taxonomy.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One waiting item in the list that leads see. It holds nothing of the text.
 *
 * @param id the item's address, such as {@code 2026-11.0123456789abcdef0123456789abcdef}
 * @param rank the level that it counts as by now: its own, raised by one for each ageing step
 * @param waitingSince since when it waits in this stage
 * @param dueAt when somebody should have looked, by the level's SLA
 */
record QueueRow(
    String id,
    Stage stage,
    Level level,
    Level rank,
    double score,
    List<Category> categories,
    String source,
    Instant createdAt,
    Instant waitingSince,
    Instant dueAt,
    boolean breached,
    Optional<String> claimedBy,
    Optional<Instant> leaseUntil) {}
