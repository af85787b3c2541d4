package earshot.console.care;

import earshot.taxonomy.Level;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How much the caller has seen.
 *
 * @param itemsToday items opened since midnight UTC
 * @param textsToday texts revealed since midnight UTC
 * @param byLevelToday items opened since midnight UTC, by the model's level
 * @param itemsSinceBreak items opened since the last break
 * @param minutesSinceBreak minutes since the first item after the last break
 * @param breakDue whether it is time for a break, by the caller's own settings
 * @param lighterDue whether a lighter item would be due next, by the caller's own settings
 */
record CareView(
    long itemsToday,
    long textsToday,
    Map<Level, Long> byLevelToday,
    long itemsSinceBreak,
    long minutesSinceBreak,
    boolean breakDue,
    boolean lighterDue,
    Optional<Instant> lastBreak) {}
