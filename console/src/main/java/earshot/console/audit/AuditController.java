package earshot.console.audit;

import earshot.console.http.Allowed;
import earshot.console.http.Problem;
import earshot.console.store.AuditEvent;
import earshot.console.store.AuditLog;
import earshot.console.store.AuditQuery;
import earshot.console.store.Role;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit for those who answer for it. */
@RestController
@RequestMapping("/api/audit")
final class AuditController {
  private static final int MOST = 1000;

  private final AuditLog log;
  private final Auditor audit;

  AuditController(AuditLog log, Auditor audit) {
    this.log = log;
    this.audit = audit;
  }

  /** Searches the events. That, too, is an event. */
  @GetMapping
  @Allowed({Role.LEAD, Role.ADMIN})
  AuditPage search(
      @RequestParam Optional<String> by,
      @RequestParam Optional<Act> act,
      @RequestParam Optional<String> item,
      @RequestParam Optional<Instant> from,
      @RequestParam Optional<Instant> to,
      @RequestParam(defaultValue = "100") int size,
      @RequestParam Optional<String> cursor,
      Principal caller) {
    if (size < 1 || size >= MOST) {
      throw Problem.invalid("size", "1 to " + (MOST - 1));
    }
    audit.record(caller.getName(), Act.AUDIT_READ, "");
    Set<String> acts = act.map(one -> Set.of(one.name())).orElse(Set.of());
    List<AuditEvent> events =
        log.search(new AuditQuery(by, acts, item, from, to, cursor, size + 1));
    List<AuditEvent> page = events.subList(0, Math.min(size, events.size()));
    boolean more = events.size() > size;
    return new AuditPage(
        page.stream().map(AuditController::row).toList(),
        more ? Optional.of(page.get(page.size() - 1).id()) : Optional.empty());
  }

  private static AuditPage.AuditRow row(AuditEvent event) {
    return new AuditPage.AuditRow(
        event.at(),
        event.by(),
        Act.valueOf(event.act()),
        event.item(),
        event.level(),
        event.detail().isEmpty() ? Optional.empty() : Optional.of(event.detail()));
  }
}
