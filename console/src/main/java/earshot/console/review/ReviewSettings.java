package earshot.console.review;

import earshot.settings.Setting;
import java.time.Duration;
import java.util.Objects;

/**
 * The {@code review} section of {@code config/console.yaml}.
 *
 * @param undo how long a decision can be taken back
 * @param secondImminent whether a second person looks blindly at every item that the model or the
 *     first person calls IMMINENT
 * @param secondDismissed whether one looks at every "not risk" on what the model calls SEVERE or
 *     above
 * @param secondShare the share of all other items that a second person looks at, in [0, 1]
 */
public record ReviewSettings(
    Duration undo, boolean secondImminent, boolean secondDismissed, double secondShare) {

  /** What holds where the file says nothing. */
  public static final ReviewSettings DEFAULTS =
      new ReviewSettings(Duration.ofSeconds(10), true, true, 0.05);

  public ReviewSettings {
    Objects.requireNonNull(undo, "ReviewSettings.undo");
    if (!(secondShare >= 0 && secondShare <= 1)) {
      throw new IllegalArgumentException(
          "ReviewSettings.secondShare " + secondShare + " is outside [0, 1]");
    }
  }

  /** Reads the section; every key has a default. */
  public static ReviewSettings from(Setting section) {
    section.allowOnly("undo_seconds", "second_review");
    var second =
        section
            .find("second_review")
            .map(s -> s.allowOnly("imminent", "dismissed_severe", "share"));
    return new ReviewSettings(
        section
            .find("undo_seconds")
            .map(s -> Duration.ofSeconds(s.integer(0, 60)))
            .orElse(DEFAULTS.undo),
        second.flatMap(s -> s.find("imminent")).map(Setting::flag).orElse(DEFAULTS.secondImminent),
        second
            .flatMap(s -> s.find("dismissed_severe"))
            .map(Setting::flag)
            .orElse(DEFAULTS.secondDismissed),
        second.flatMap(s -> s.find("share")).map(s -> s.number(0, 1)).orElse(DEFAULTS.secondShare));
  }

  /** These settings with another share of second reviews and none that are always done. */
  public ReviewSettings withSecondShareOnly(double share) {
    return new ReviewSettings(undo, false, false, share);
  }
}
