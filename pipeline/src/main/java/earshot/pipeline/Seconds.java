package earshot.pipeline;

import earshot.settings.Setting;
import java.time.Duration;
import java.util.Optional;

/** Reads keys that give whole seconds. */
final class Seconds {

  private Seconds() {}

  static Duration of(Optional<Setting> place, String key, int min, int max, int ifMissing) {
    return Duration.ofSeconds(
        place.flatMap(s -> s.find(key)).map(s -> s.integer(min, max)).orElse(ifMissing));
  }
}
