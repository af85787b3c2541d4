package earshot.console.access;

import java.util.Map;
import java.util.Optional;

/**
 * What a person has set for themselves.
 *
 * @param textShown MASKED (until asked for), or ALWAYS
 * @param evidenceShown MASKED (until asked for), or ALWAYS
 * @param theme SYSTEM, LIGHT or DARK
 * @param keys keyboard shortcuts that differ from the defaults: act to key
 * @param breakAfterItems remind of a break after so many items, 1 to 500
 * @param breakAfterMinutes remind of a break after so many minutes, 5 to 480
 * @param lighterEvery give a lighter item after so many others, 2 to 100
 * @param contentWarning whether to warn before an item of level SEVERE or above is shown
 */
public record Preferences(
    Shown textShown,
    Shown evidenceShown,
    Theme theme,
    Map<String, String> keys,
    Optional<Integer> breakAfterItems,
    Optional<Integer> breakAfterMinutes,
    Optional<Integer> lighterEvery,
    boolean contentWarning) {

  /** When something is shown. */
  public enum Shown {
    MASKED,
    ALWAYS
  }

  /** Colours. */
  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }
}
