package earshot.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A configuration whose every folder lies in a test's own. */
final class Configs {
  private Configs() {}

  static Path write(Path folder) throws IOException {
    Path key = Files.writeString(folder.resolve("key"), "0123456789abcdef0123456789abcdef");
    return Files.writeString(
        folder.resolve("pipeline.yaml"),
        """
        sources:
          - {id: forum, path: '%1$s', purpose: test, legal_basis: test}
        pseudonyms: {key_file: '%2$s'}
        checkpoints: {folder: '%1$s/checkpoints', interval_seconds: 1}
        dead_letters: {folder: '%1$s/dead-letters'}
        """
            .formatted(folder, key));
  }
}
