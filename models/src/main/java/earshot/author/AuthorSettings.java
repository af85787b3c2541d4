package earshot.author;

import earshot.settings.Setting;
import earshot.taxonomy.Level;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;

/**
 * What is remembered of an author, and for how long: the {@code authors} section of {@code
 * config/pipeline.yaml}.
 *
 * @param memory flags older than this, by event time, are forgotten; so is an author of whom
 *     nothing was heard for as long
 * @param most flags remembered of one author, 10 to 200; of more, the oldest repeats are only
 *     counted
 * @param halfLife time in which an earlier flag loses half its weight
 * @param window for so long after a flag, others of its level or below are its repeats
 * @param severeWindow the same for flags of SEVERE and above
 * @param utcOffsetHours where the service's people live, to tell day from night
 */
public record AuthorSettings(
    Duration memory,
    int most,
    Duration halfLife,
    Duration window,
    Duration severeWindow,
    int utcOffsetHours)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  public static final AuthorSettings DEFAULTS =
      new AuthorSettings(
          Duration.ofDays(30), 50, Duration.ofDays(7), Duration.ofHours(6), Duration.ofHours(1), 0);

  public AuthorSettings {
    if (most < 10 || most > 200) {
      throw new IllegalArgumentException("AuthorSettings.most " + most + " is outside 10..200");
    }
  }

  /** Reads the section; every key has a default. */
  public static AuthorSettings from(Optional<Setting> section) {
    section.ifPresent(
        s ->
            s.allowOnly(
                "memory_days",
                "most_flags",
                "half_life_hours",
                "repeat_window_minutes",
                "severe_repeat_window_minutes",
                "utc_offset_hours"));
    return new AuthorSettings(
        Duration.ofDays(integer(section, "memory_days", 1, 365, 30)),
        integer(section, "most_flags", 10, 200, 50),
        Duration.ofHours(integer(section, "half_life_hours", 1, 8760, 168)),
        Duration.ofMinutes(integer(section, "repeat_window_minutes", 0, 10_080, 360)),
        Duration.ofMinutes(integer(section, "severe_repeat_window_minutes", 0, 10_080, 60)),
        integer(section, "utc_offset_hours", -12, 14, 0));
  }

  /** How long a flag of a level gathers repeats. */
  Duration window(Level level) {
    return level.atLeast(Level.SEVERE) ? severeWindow : window;
  }

  private static int integer(
      Optional<Setting> section, String key, int min, int max, int fallback) {
    return section.flatMap(s -> s.find(key)).map(s -> s.integer(min, max)).orElse(fallback);
  }
}
