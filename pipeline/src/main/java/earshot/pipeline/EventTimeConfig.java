package earshot.pipeline;

import earshot.settings.Setting;
import java.time.Duration;
import java.util.Optional;

/**
 * How event time moves on.
 *
 * @param outOfOrderness how late a post may come behind newer ones
 * @param idleness after this a silent source holds back no others
 */
public record EventTimeConfig(Duration outOfOrderness, Duration idleness)
    implements java.io.Serializable {
  private static final long serialVersionUID = 1L;

  static EventTimeConfig from(Optional<Setting> setting) {
    setting.ifPresent(s -> s.allowOnly("out_of_orderness_seconds", "idleness_seconds"));
    return new EventTimeConfig(
        Seconds.of(setting, "out_of_orderness_seconds", 0, 604_800, 60),
        Seconds.of(setting, "idleness_seconds", 1, 86_400, 30));
  }
}
