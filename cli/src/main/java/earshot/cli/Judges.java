package earshot.cli;

import earshot.risk.RiskAssessor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which configuration a command judges with. */
final class Judges {
  private Judges() {}

  /** The assessor of the folder that was named, else the project's, else the one in the jar. */
  static RiskAssessor with(Optional<Path> named, Terminal terminal) {
    if (named.isPresent() && !Files.isDirectory(named.get())) {
      throw new Failure("--config " + named.get() + " is no folder");
    }
    return folder(named, terminal).map(RiskAssessor::load).orElseGet(RiskAssessor::withDefaults);
  }

  /** The folder that was named, else the project's; none where the jar's is to be used. */
  static Optional<Path> folder(Optional<Path> named, Terminal terminal) {
    return named.or(
        () -> terminal.configFolder().filter(dir -> Files.exists(dir.resolve("risk.yaml"))));
  }
}
