package earshot.console.queue;

import earshot.console.store.AuditLog;
import earshot.console.store.Items;
import earshot.console.store.LevelCount;
import earshot.taxonomy.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The alarm for a queue that nobody watches: severe items wait beyond their time and for 15 minutes
 * nobody has worked. It is looked at on a beat; raising and clearing is told once each.
 */
public final class Alarms {
  private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);
  private static final LeadOverview.Alarm CALM =
      new LeadOverview.Alarm(false, 0, Optional.empty(), Optional.empty());

  private final Items items;
  private final AuditLog log;
  private final QueueSettings settings;
  private final Consumer<LeadOverview.Alarm> told;
  private final Clock clock;
  private volatile LeadOverview.Alarm current = CALM;

  /**
   * @param told who is told besides the log, at each raising and clearing
   */
  Alarms(
      Items items,
      AuditLog log,
      QueueSettings settings,
      Consumer<LeadOverview.Alarm> told,
      Clock clock) {
    this.items = items;
    this.log = log;
    this.settings = settings;
    this.told = told;
    this.clock = clock;
  }

  LeadOverview.Alarm current() {
    return current;
  }

  /** Looks once. */
  void look() {
    Instant now = clock.instant();
    long late = late(now);
    boolean watched = late == 0 || !log.countByPerson(Room.WORK, now.minus(Room.PRESENT)).isEmpty();
    LeadOverview.Alarm before = current;
    if (watched) {
      current = CALM;
      if (before.raised()) {
        LOG.warn("The alarm for the unwatched queue is over.");
        told.accept(CALM);
      }
      return;
    }
    String message =
        late
            + (late == 1 ? " item" : " items")
            + " of level "
            + settings.alarmLevel()
            + " or above wait beyond their time and nobody is there";
    current =
        new LeadOverview.Alarm(
            true, late, before.raised() ? before.since() : Optional.of(now), Optional.of(message));
    if (!before.raised()) {
      LOG.warn("ALARM: {}.", message);
      told.accept(current);
    }
  }

  private long late(Instant now) {
    Map<Level, Instant> due = new EnumMap<>(Level.class);
    settings.sla().entrySet().stream()
        .filter(entry -> entry.getKey().atLeast(settings.alarmLevel()))
        .forEach(
            entry ->
                due.put(entry.getKey(), now.minus(entry.getValue()).minus(settings.alarmAfter())));
    return items.counts(now, due).stream().mapToLong(LevelCount::breached).sum();
  }
}
