package earshot.console.store.memory;

import earshot.console.store.AuditEvent;
import earshot.console.store.AuditLog;
import earshot.console.store.AuditQuery;
import earshot.console.store.StoreException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The audit in memory. Thread-safe. */
public final class MemoryAudit implements AuditLog {
  private final ConcurrentSkipListMap<String, AuditEvent> events = new ConcurrentSkipListMap<>();

  @Override
  public void add(AuditEvent event) {
    if (events.putIfAbsent(event.id(), event) != null) {
      throw new StoreException("the audit has an event " + event.id() + " already", null);
    }
  }

  @Override
  public List<AuditEvent> search(AuditQuery query) {
    return events.descendingMap().values().stream()
        .filter(event -> query.by().map(event.by()::equals).orElse(true))
        .filter(event -> query.acts().isEmpty() || query.acts().contains(event.act()))
        .filter(event -> query.item().isEmpty() || query.item().equals(event.item()))
        .filter(event -> query.from().map(from -> !event.at().isBefore(from)).orElse(true))
        .filter(event -> query.to().map(event.at()::isBefore).orElse(true))
        .filter(event -> query.behind().map(id -> event.id().compareTo(id) < 0).orElse(true))
        .limit(query.most())
        .toList();
  }

  @Override
  public Map<String, Instant> lastSeen(Instant since) {
    return since(since)
        .collect(
            Collectors.toMap(
                AuditEvent::by, AuditEvent::at, (one, other) -> one.isAfter(other) ? one : other));
  }

  @Override
  public Map<String, Long> countByPerson(Set<String> acts, Instant since) {
    return since(since)
        .filter(event -> acts.contains(event.act()))
        .collect(Collectors.groupingBy(AuditEvent::by, Collectors.counting()));
  }

  private Stream<AuditEvent> since(Instant since) {
    return events.values().stream().filter(event -> !event.at().isBefore(since));
  }
}
