package earshot.console.live;

import earshot.console.http.Problem;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open lines to pages. An event that cannot be sent ends its line; the page opens another. */
public final class Live {
  private static final int MOST_LINES = 500;

  /** A page opens a new line after this long, so that a session that ended is noticed. */
  private static final long LINE_MILLIS = 10 * 60 * 1000L;

  private final List<SseEmitter> lines = new CopyOnWriteArrayList<>();

  /** A new line. */
  SseEmitter open() {
    if (lines.size() >= MOST_LINES) {
      throw Problem.tooMany("too many open pages");
    }
    SseEmitter line = new SseEmitter(LINE_MILLIS);
    lines.add(line);
    line.onCompletion(() -> lines.remove(line));
    line.onTimeout(line::complete);
    line.onError(fault -> lines.remove(line));
    return line;
  }

  /** Tells all pages. */
  public void tell(String event, Object data) {
    for (SseEmitter line : lines) {
      send(line, event, data);
    }
  }

  void send(SseEmitter line, String event, Object data) {
    try {
      line.send(SseEmitter.event().name(event).data(data));
    } catch (IOException | IllegalStateException e) {
      lines.remove(line); // The page is gone.
    }
  }

  /** How many pages are open. */
  public int count() {
    return lines.size();
  }

  /** Ends all lines. */
  public void close() {
    lines.forEach(SseEmitter::complete);
  }
}
