package earshot.pipeline;

import earshot.settings.Setting;
import java.time.Duration;
import java.util.Optional;

/**
 * What happens after a failure.
 *
 * @param attempts how many restarts in a row, 0 for none
 * @param firstDelay wait before the first one; each wait is twice the last
 * @param longestDelay where the doubling ends
 */
public record RestartConfig(int attempts, Duration firstDelay, Duration longestDelay) {

  static RestartConfig from(Optional<Setting> setting) {
    setting.ifPresent(s -> s.allowOnly("attempts", "first_delay_seconds", "longest_delay_seconds"));
    return new RestartConfig(
        setting.flatMap(s -> s.find("attempts")).map(s -> s.integer(0, 1_000_000)).orElse(10),
        Seconds.of(setting, "first_delay_seconds", 1, 3600, 1),
        Seconds.of(setting, "longest_delay_seconds", 1, 86_400, 60));
  }
}
