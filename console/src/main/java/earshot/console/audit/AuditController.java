package earshot.console.audit;

import earshot.console.access.Allowed;
import earshot.console.http.NotYet;
import earshot.console.store.Role;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit for those who answer for it. */
@RestController
@RequestMapping("/api/audit")
final class AuditController {

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
    return NotYet.answer();
  }
}
