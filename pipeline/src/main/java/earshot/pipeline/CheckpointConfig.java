package earshot.pipeline;

import earshot.settings.Setting;
import java.time.Duration;
import java.util.Optional;

/**
 * When and where the job writes down how far it is.
 *
 * @param folder address of the folder, as Flink names it
 * @param keep how many checkpoints to keep
 * @param keepOnCancel whether they stay when the job is cancelled
 */
public record CheckpointConfig(Duration interval, String folder, int keep, boolean keepOnCancel) {

  static CheckpointConfig from(Optional<Setting> setting) {
    setting.ifPresent(s -> s.allowOnly("interval_seconds", "folder", "keep", "on_cancel"));
    return new CheckpointConfig(
        Seconds.of(setting, "interval_seconds", 1, 3600, 10),
        Folders.address(setting.flatMap(s -> s.find("folder")), "data/checkpoints"),
        setting.flatMap(s -> s.find("keep")).map(s -> s.integer(1, 100)).orElse(2),
        setting.flatMap(s -> s.find("on_cancel")).map(CheckpointConfig::keeps).orElse(true));
  }

  private static boolean keeps(Setting onCancel) {
    return switch (onCancel.text()) {
      case "keep" -> true;
      case "delete" -> false;
      default -> throw onCancel.wrong("is \"" + onCancel.text() + "\"; accepted: keep or delete");
    };
  }
}
