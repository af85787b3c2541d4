package earshot.console.care;

import earshot.console.access.Preferences;
import earshot.console.access.Preferring;
import earshot.console.audit.Act;
import earshot.console.audit.Auditor;
import earshot.console.store.AuditEvent;
import earshot.console.store.AuditLog;
import earshot.console.store.AuditQuery;
import earshot.taxonomy.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How much somebody has seen today, from what the audit knows of them anyway. */
public final class Exposure {
  private static final int MOST_EVENTS = 1000;
  private static final Set<String> ACTS =
      Set.of(Act.ITEM_READ.name(), Act.TEXT_READ.name(), Act.BREAK_TAKEN.name());

  private final AuditLog log;
  private final Auditor audit;
  private final Preferring preferring;
  private final Clock clock;

  /** Exposure by this audit. */
  public Exposure(AuditLog log, Auditor audit, Preferring preferring, Clock clock) {
    this.log = log;
    this.audit = audit;
    this.preferring = preferring;
    this.clock = clock;
  }

  CareView of(String person) {
    return of(person, Optional.empty());
  }

  CareView pause(String person) {
    Instant now = clock.instant();
    audit.record(person, Act.BREAK_TAKEN, "");
    return of(person, Optional.of(now)); // the search knows of it only later
  }

  private CareView of(String person, Optional<Instant> pausedNow) {
    Instant now = clock.instant();
    Instant midnight = now.truncatedTo(ChronoUnit.DAYS);
    List<AuditEvent> events = log.search(AuditQuery.of(person, ACTS, midnight, MOST_EVENTS));
    Optional<Instant> lastBreak =
        pausedNow.or(
            () ->
                events.stream()
                    .filter(event -> event.act().equals(Act.BREAK_TAKEN.name()))
                    .map(AuditEvent::at)
                    .findFirst());
    List<AuditEvent> since =
        events.stream()
            .filter(event -> lastBreak.map(event.at()::isAfter).orElse(true))
            .filter(event -> event.act().equals(Act.ITEM_READ.name()))
            .toList();
    Map<Level, Long> byLevel = new EnumMap<>(Level.class);
    Set<String> today = new HashSet<>();
    for (AuditEvent event : events) {
      boolean item = event.act().equals(Act.ITEM_READ.name());
      if (item && event.item().filter(today::add).isPresent()) {
        event.level().ifPresent(level -> byLevel.merge(level, 1L, Long::sum));
      }
    }
    long items = distinct(since);
    long minutes =
        since.isEmpty() ? 0 : Duration.between(since.get(since.size() - 1).at(), now).toMinutes();
    Preferences wanted = preferring.of(person);
    boolean breakDue =
        wanted.breakAfterItems().filter(most -> items >= most).isPresent()
            || wanted.breakAfterMinutes().filter(most -> minutes >= most).isPresent();
    return new CareView(
        today.size(),
        events.stream().filter(event -> event.act().equals(Act.TEXT_READ.name())).count(),
        byLevel,
        items,
        minutes,
        breakDue,
        wanted.lighterEvery().filter(every -> heavyInARow(since) >= every).isPresent(),
        lastBreak);
  }

  private static long distinct(List<AuditEvent> events) {
    return events.stream().flatMap(event -> event.item().stream()).distinct().count();
  }

  /** How many items of HIGH or above came one after another, up to now. */
  private static long heavyInARow(List<AuditEvent> newestFirst) {
    List<AuditEvent> row =
        newestFirst.stream()
            .takeWhile(event -> event.level().filter(l -> l.atLeast(Level.HIGH)).isPresent())
            .toList();
    return distinct(row);
  }
}
