package earshot.console.trends;

import java.util.List;
import java.util.Optional;

/**
 * Counts by day of the week and hour of the day, in UTC.
 *
 * @param counts seven rows from Monday to Sunday of 24 hours each; missing (null) where suppressed
 */
record HeatMap(List<List<Optional<Long>>> counts, int suppressedBelow) {}
