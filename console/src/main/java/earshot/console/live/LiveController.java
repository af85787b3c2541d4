package earshot.console.live;

import earshot.console.access.Allowed;
import earshot.console.http.NotYet;
import earshot.console.store.Role;
import java.security.Principal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events. */
@RestController
@RequestMapping("/api/events")
final class LiveController {

  /**
   * Events by name: {@code queue} (a QueueSummary), {@code alarm} (an Alarm), {@code beat} (every
   * 15 s, the server's clock, so that a page notices a dead line).
   */
  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Allowed({Role.REVIEWER, Role.LEAD})
  SseEmitter events(Principal caller) {
    return NotYet.answer();
  }
}
