package earshot.console.queue;

import earshot.taxonomy.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The queue at a glance.
 *
 * @param levels one line for each level from IMMINENT to LOW
 * @param secondReviews items that wait for a second pair of eyes
 * @param adjudications items that wait for a lead
 */
record QueueSummary(Instant at, List<LevelLine> levels, long secondReviews, long adjudications) {

  /**
   * One level.
   *
   * @param waiting items that nobody holds
   * @param claimed items that somebody holds
   * @param breached of those waiting, how many are past their time
   * @param slaSeconds how soon somebody should look
   * @param oldest since when the oldest of those waiting waits
   * @param nextBreach when the SLA of the oldest is over; in the past where it is
   */
  record LevelLine(
      Level level,
      long waiting,
      long claimed,
      long breached,
      long slaSeconds,
      Optional<Instant> oldest,
      Optional<Instant> nextBreach) {}
}
