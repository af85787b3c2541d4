package earshot.console.store;

import earshot.taxonomy.Level;
import java.time.Instant;
import java.util.Optional;

/**
 * How many items of a level are not closed.
 *
 * @param breached of those that nobody holds, how many wait since before the given instant
 * @param oldest since when the one that waits longest waits, of those that nobody holds
 * @param second of all, how many wait for a second person
 * @param adjudication of all, how many wait for a lead
 */
public record LevelCount(
    Level level,
    long waiting,
    long claimed,
    long breached,
    Optional<Instant> oldest,
    long second,
    long adjudication) {}
