package earshot.cli;

import earshot.pipeline.operator.Assessor;
import earshot.pipeline.operator.AssessorFactory;
import earshot.risk.RiskAssessor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which configuration a command judges with. Each is loaded once in this process, and before a job
 * starts: a configuration that cannot be used must end the command at once, not a job's stage that
 * Flink would start again and again.
 */
final class Judges {
  private static final Map<String, RiskAssessor> LOADED = new ConcurrentHashMap<>();

  private Judges() {}

  /** The assessor of the folder that was named, else the project's, else the one in the jar. */
  static RiskAssessor with(Optional<Path> named, Terminal terminal) {
    if (named.isPresent() && !Files.isDirectory(named.get())) {
      throw new Failure("the configuration " + named.get() + " is no folder");
    }
    return loaded(folder(named, terminal));
  }

  /** The same for a job within this process. */
  static AssessorFactory forJob(Optional<Path> named, Terminal terminal) {
    with(named, terminal);
    return new Shared(folder(named, terminal));
  }

  /** The folder that was named, else the project's; empty where the jar's is to be used. */
  private static String folder(Optional<Path> named, Terminal terminal) {
    return named
        .or(() -> terminal.configFolder().filter(dir -> Files.exists(dir.resolve("risk.yaml"))))
        .map(folder -> folder.toAbsolutePath().normalize().toString())
        .orElse("");
  }

  private static RiskAssessor loaded(String folder) {
    return LOADED.computeIfAbsent(
        folder,
        wanted ->
            wanted.isEmpty() ? RiskAssessor.withDefaults() : RiskAssessor.load(Path.of(wanted)));
  }

  /**
   * Finds in the job what the command has loaded already.
   *
   * @param folder the configuration's folder, or empty for the jar's
   */
  private record Shared(String folder) implements AssessorFactory {
    private static final long serialVersionUID = 1L;

    @Override
    public Assessor create() {
      return loaded(folder)::assess;
    }
  }
}
