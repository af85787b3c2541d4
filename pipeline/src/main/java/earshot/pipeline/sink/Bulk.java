package earshot.pipeline.sink;

import earshot.settings.Setting;
import java.io.Serializable;

/**
 * How writes are put together, for each parallel writer.
 *
 * @param actions most documents in one request, 1 to 10,000
 * @param bytes most bytes in one request, and in one document, 100,000 to 90,000,000; Elasticsearch
 *     takes requests of up to 100 MB
 * @param lingerMillis how long a document may wait for others, in milliseconds, 1 to 60,000
 * @param inFlight requests under way at once, 1 to 16
 * @param buffered documents held before the job is held back, more than {@code actions} and at most
 *     1,000,000
 */
public record Bulk(int actions, int bytes, int lingerMillis, int inFlight, int buffered)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Small waits, since a flag is worth most when it is new. */
  public static final Bulk DEFAULTS = new Bulk(500, 20_000_000, 50, 2, 5_000);

  public Bulk {
    if (buffered <= actions) {
      throw new IllegalArgumentException(
          "Bulk.buffered " + buffered + " is not more than actions " + actions);
    }
  }

  static Bulk from(Setting section) {
    section.allowOnly("actions", "bytes", "linger_ms", "in_flight", "buffered");
    int actions = integer(section, "actions", 1, 10_000, DEFAULTS.actions);
    int fallback = Math.max(DEFAULTS.buffered, 2 * actions);
    return new Bulk(
        actions,
        integer(section, "bytes", 100_000, 90_000_000, DEFAULTS.bytes),
        integer(section, "linger_ms", 1, 60_000, DEFAULTS.lingerMillis),
        integer(section, "in_flight", 1, 16, DEFAULTS.inFlight),
        integer(section, "buffered", actions + 1, 1_000_000, fallback));
  }

  private static int integer(Setting section, String key, int min, int max, int fallback) {
    return section.find(key).map(value -> value.integer(min, max)).orElse(fallback);
  }
}
