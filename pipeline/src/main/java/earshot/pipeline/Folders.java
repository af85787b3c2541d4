package earshot.pipeline;

import earshot.settings.Setting;
import java.nio.file.Path;
import java.util.Optional;

/** Reads keys that give a folder to write to. */
final class Folders {

  private Folders() {}

  /** The folder as Flink names it: an address as it is, a path made absolute. */
  static String address(Optional<Setting> setting, String ifMissing) {
    String folder = setting.map(Setting::text).orElse(ifMissing);
    return folder.matches("[a-z][a-z0-9+.-]+:.*") ? folder : FileAddress.of(Path.of(folder));
  }
}
