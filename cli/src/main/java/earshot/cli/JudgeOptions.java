package earshot.cli;

import earshot.risk.RiskAssessor;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which configuration the commands that judge texts themselves do it with. */
final class JudgeOptions {
  @Option(
      names = "--config",
      paramLabel = "DIR",
      description = "folder with risk.yaml and lexicon/ (default: the project's config/)")
  private Path config;

  /** The judge, loaded. */
  RiskAssessor load(Terminal terminal) {
    return Judges.with(Optional.ofNullable(config), terminal);
  }
}
