package earshot.console.queue;

import earshot.console.store.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The room as a lead sees it.
 *
 * @param oldest the items that wait longest beyond their time, unclaimed, at most ten
 * @param people who did something in the last 15 minutes, or holds an item
 */
record LeadOverview(QueueSummary queue, List<QueueRow> oldest, List<Person> people, Alarm alarm) {

  /**
   * Somebody at work.
   *
   * @param holding the item that they hold
   * @param lastSeen their last act
   * @param decidedToday decisions since midnight UTC
   */
  record Person(
      String name,
      Set<Role> roles,
      Optional<String> holding,
      Instant lastSeen,
      long decidedToday) {}

  /**
   * Whether severe items wait and nobody looks.
   *
   * @param raised whether it is raised now
   * @param waiting how many items make it so
   * @param since when it was raised
   * @param message what to tell people
   */
  record Alarm(boolean raised, long waiting, Optional<Instant> since, Optional<String> message) {}
}
