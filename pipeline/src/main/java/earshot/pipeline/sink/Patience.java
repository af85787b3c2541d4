package earshot.pipeline.sink;

import earshot.settings.Setting;
import java.io.Serializable;
import java.time.Duration;

/**
 * How long to wait for what.
 *
 * @param connect for a connection, at most
 * @param response for an answer, at most
 * @param start for a cluster that does not answer yet when the job starts, at most
 * @param firstRetry before the first retry of a failed write
 * @param lastRetry before any later retry, at most: the wait doubles up to it and never ends, since
 *     a write is never given up
 */
public record Patience(
    Duration connect, Duration response, Duration start, Duration firstRetry, Duration lastRetry)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  public static final Patience DEFAULTS =
      new Patience(
          Duration.ofSeconds(2),
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          Duration.ofMillis(100),
          Duration.ofSeconds(5));

  static Patience from(Setting section) {
    section.allowOnly("connect_ms", "response_ms", "start_ms", "first_retry_ms", "last_retry_ms");
    return new Patience(
        millis(section, "connect_ms", 10, 600_000, DEFAULTS.connect),
        millis(section, "response_ms", 100, 600_000, DEFAULTS.response),
        millis(section, "start_ms", 0, 3_600_000, DEFAULTS.start),
        millis(section, "first_retry_ms", 1, 60_000, DEFAULTS.firstRetry),
        millis(section, "last_retry_ms", 1, 600_000, DEFAULTS.lastRetry));
  }

  private static Duration millis(Setting section, String key, int min, int max, Duration fallback) {
    return section
        .find(key)
        .map(value -> Duration.ofMillis(value.integer(min, max)))
        .orElse(fallback);
  }
}
