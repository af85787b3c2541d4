package earshot.trend;

import earshot.settings.Setting;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;

/**
 * How posts are counted and what is unusual: the {@code trends} section of {@code
 * config/pipeline.yaml}.
 *
 * @param lateness how long after its end, in event time, a bucket still takes posts
 * @param falseAlarms share of ordinary hours that may raise an alert, for each source and category
 * @param fewest flags in an hour below which nothing is an alert
 * @param fewestHours hours like it that must have been seen before an hour is judged
 */
public record TrendSettings(Duration lateness, double falseAlarms, int fewest, int fewestHours)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  public static final TrendSettings DEFAULTS =
      new TrendSettings(Duration.ofHours(1), 0.0001, 5, 10);

  /** Reads the section; every key has a default. */
  public static TrendSettings from(Optional<Setting> section) {
    section.ifPresent(
        s -> s.allowOnly("lateness_minutes", "false_alarms", "fewest_flags", "fewest_hours"));
    return new TrendSettings(
        Duration.ofMinutes(integer(section, "lateness_minutes", 0, 10_080, 60)),
        section.flatMap(s -> s.find("false_alarms")).map(s -> s.number(1e-9, 0.1)).orElse(0.0001),
        integer(section, "fewest_flags", 1, 1_000_000, 5),
        integer(section, "fewest_hours", 5, 16, 10));
  }

  private static int integer(
      Optional<Setting> section, String key, int min, int max, int fallback) {
    return section.flatMap(s -> s.find(key)).map(s -> s.integer(min, max)).orElse(fallback);
  }
}
