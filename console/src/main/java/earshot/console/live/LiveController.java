package earshot.console.live;

import earshot.console.http.Allowed;
import earshot.console.store.Role;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events. */
@RestController
@RequestMapping("/api/events")
final class LiveController {
  private final Live live;

  LiveController(Live live) {
    this.live = live;
  }

  /**
   * Events by name: {@code queue} (a QueueSummary), {@code alarm} (an Alarm), {@code beat} (every
   * 15 s, the server's clock, so that a page notices a dead line).
   */
  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Allowed({Role.REVIEWER, Role.LEAD})
  SseEmitter events() {
    SseEmitter line = live.open();
    live.send(line, "beat", "open");
    return line;
  }
}
