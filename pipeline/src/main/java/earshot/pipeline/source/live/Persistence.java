package earshot.pipeline.source.live;

import earshot.settings.Setting;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a source holds on to its stream.
 *
 * @param idle without a sign of life for so long, the connection is given up and made anew
 * @param firstRetry the wait before the first new attempt; it doubles
 * @param lastRetry the longest wait between attempts, of which there is no last
 */
public record Persistence(Duration idle, Duration firstRetry, Duration lastRetry)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The keys that tell of it. */
  public static final List<String> KEYS =
      List.of("idle_seconds", "first_retry_ms", "last_retry_ms");

  public Persistence {
    if (idle.isNegative() || idle.isZero() || firstRetry.compareTo(lastRetry) > 0) {
      throw new IllegalArgumentException(
          "Persistence.idle " + idle + ", firstRetry " + firstRetry + ", lastRetry " + lastRetry);
    }
  }

  /** Reads the keys of a source. */
  public static Persistence from(Setting source) {
    int first = number(source, "first_retry_ms", 1, 60_000, 500);
    Optional<Setting> last = source.find("last_retry_ms");
    int longest = number(source, "last_retry_ms", 1, 600_000, 60_000);
    if (longest < first) {
      throw last.orElse(source).wrong("is shorter than first_retry_ms, which is " + first);
    }
    return new Persistence(
        Duration.ofSeconds(number(source, "idle_seconds", 1, 86_400, 60)),
        Duration.ofMillis(first),
        Duration.ofMillis(longest));
  }

  private static int number(Setting source, String key, int min, int max, int ifMissing) {
    return source.find(key).map(s -> s.integer(min, max)).orElse(ifMissing);
  }
}
