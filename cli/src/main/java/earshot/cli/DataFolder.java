package earshot.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where commands keep data unless they are told: {@code data} in the project or in this folder. */
final class DataFolder {
  private DataFolder() {}

  static Path ofRuns(Terminal terminal) {
    return terminal.home().orElse(Path.of("")).resolve("data").toAbsolutePath();
  }

  static Path ofDemo(Terminal terminal) {
    return ofRuns(terminal).resolve("demo");
  }

  /** The folder that was named, else that of runs where there is data, else that of the demo. */
  static Path withFlags(Optional<Path> named, Terminal terminal) {
    List<Path> candidates =
        named.map(List::of).orElseGet(() -> List.of(ofRuns(terminal), ofDemo(terminal)));
    return candidates.stream()
        .filter(Store::isIn)
        .findFirst()
        .orElseThrow(
            () ->
                new Failure(
                    "there are no flags yet in "
                        + candidates.get(0)
                        + "; make some with: earshot demo"));
  }
}
