package earshot.console.quality;

import earshot.console.http.Allowed;
import earshot.console.store.Role;
import java.security.Principal;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Quality by what people decided. */
@RestController
@RequestMapping("/api/quality")
final class QualityController {
  private final Quality quality;
  private final SecondOpinions opinions;
  private final Training training;

  QualityController(Quality quality, SecondOpinions opinions, Training training) {
    this.quality = quality;
    this.opinions = opinions;
    this.training = training;
  }

  /** Precision, overturn rate, calibration, over posts of a period. */
  @GetMapping
  @Allowed({Role.ANALYST, Role.LEAD})
  QualityView quality(@RequestParam Instant from, @RequestParam Instant to) {
    return quality.view(from, to);
  }

  /** Agreement in blind second reviews, by pair and by category. */
  @GetMapping("/agreement")
  @Allowed(Role.LEAD)
  AgreementView agreement(@RequestParam Instant from, @RequestParam Instant to) {
    return opinions.view(from, to);
  }

  /**
   * Decisions with their texts as training data for {@code earshot train}: JSON Lines. Each export
   * is an event in the audit.
   */
  @GetMapping(path = "/decisions", produces = "application/x-ndjson")
  @Allowed({Role.LEAD})
  ResponseEntity<StreamingResponseBody> export(
      @RequestParam Instant from, @RequestParam Instant to, Principal caller) {
    training.announce(caller.getName(), from, to);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"decisions.jsonl\"")
        .body(out -> training.write(from, to, out));
  }
}
