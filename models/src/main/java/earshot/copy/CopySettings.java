package earshot.copy;

import earshot.settings.Setting;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;

/**
 * What is taken for a copy: the {@code copies} section of {@code config/pipeline.yaml}.
 *
 * @param fewestWords a text of fewer words is never compared with other people's: many write the
 *     same few words, each for themselves. 8 to 1,000
 * @param similarity share of three-word sequences that two texts must have in common, 0.5 to 1
 * @param window how far apart, in event time, copies may be
 */
public record CopySettings(int fewestWords, double similarity, Duration window)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  public static final CopySettings DEFAULTS = new CopySettings(12, 0.7, Duration.ofHours(24));

  /** Reads the section; every key has a default. */
  public static CopySettings from(Optional<Setting> section) {
    section.ifPresent(s -> s.allowOnly("fewest_words", "similarity", "window_hours"));
    return new CopySettings(
        section.flatMap(s -> s.find("fewest_words")).map(s -> s.integer(8, 1_000)).orElse(12),
        section.flatMap(s -> s.find("similarity")).map(s -> s.number(0.5, 1)).orElse(0.7),
        Duration.ofHours(
            section.flatMap(s -> s.find("window_hours")).map(s -> s.integer(1, 720)).orElse(24)));
  }
}
