package earshot.console.queue;

import earshot.console.store.Waiting;
import earshot.taxonomy.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/**
 * The order of the queue at one instant: by rank, then by time to breach. The rank is the level,
 * raised by one for each ageing step that an item waits beyond its time, up to IMMINENT; among
 * equals the one that is due first comes first. So whatever keeps arriving, every item comes to the
 * head in the end.
 */
final class Urgency implements Comparator<Waiting> {
  private final Map<Level, Duration> sla;
  private final Duration ageing;
  private final Instant now;

  Urgency(QueueSettings settings, Instant now) {
    sla = settings.sla();
    ageing = settings.ageing();
    this.now = now;
  }

  @Override
  public int compare(Waiting one, Waiting other) {
    int byRank = rank(other).compareTo(rank(one));
    if (byRank != 0) {
      return byRank;
    }
    // In milliseconds, and by the store's own tie: so it agrees with the order within a line.
    int byDue = Long.compare(dueMillis(one), dueMillis(other));
    if (byDue != 0) {
      return byDue;
    }
    int byTie = one.place().tie().compareTo(other.place().tie());
    return byTie != 0 ? byTie : one.id().toString().compareTo(other.id().toString());
  }

  private long dueMillis(Waiting item) {
    return item.place().since() + sla.get(item.level()).toMillis();
  }

  /** When somebody should have looked. */
  Instant dueAt(Waiting item) {
    return item.since().plus(sla.get(item.level()));
  }

  boolean breached(Waiting item) {
    return !now.isBefore(dueAt(item));
  }

  /** The level that it counts as by now. */
  Level rank(Waiting item) {
    Duration late = Duration.between(dueAt(item), now);
    long steps = late.isNegative() ? 0 : late.dividedBy(ageing);
    long severity = Math.min(Level.IMMINENT.severity(), item.level().severity() + steps);
    for (Level level : Level.values()) {
      if (level.severity() == severity) {
        return level;
      }
    }
    throw new IllegalStateException("there is a level of each severity from 0 to 5");
  }
}
