package earshot.console.care;

import earshot.console.http.Allowed;
import earshot.console.store.Role;
import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Care for the person at the desk; only they see it. */
@RestController
@RequestMapping("/api/care")
final class CareController {
  private final Exposure exposure;

  CareController(Exposure exposure) {
    this.exposure = exposure;
  }

  /** How much the caller has seen. */
  @GetMapping
  @Allowed({Role.REVIEWER, Role.LEAD})
  CareView care(Principal caller) {
    return exposure.of(caller.getName());
  }

  /** Takes a break: the counters since the last one start anew. */
  @PostMapping("/break")
  @Allowed({Role.REVIEWER, Role.LEAD})
  CareView pause(Principal caller) {
    return exposure.pause(caller.getName());
  }
}
