package earshot.console.guidance;

import earshot.console.http.Allowed;
import earshot.console.store.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Policy, resources and safe messaging, beside the decision. */
@RestController
@RequestMapping("/api/guidance")
final class GuidanceController {
  private final Guidance guidance;

  GuidanceController(Guidance guidance) {
    this.guidance = guidance;
  }

  /** All of it. */
  @GetMapping
  @Allowed({Role.REVIEWER, Role.LEAD})
  GuidanceView guidance() {
    return guidance.view();
  }
}
