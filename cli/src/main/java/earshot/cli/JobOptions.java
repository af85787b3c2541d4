package earshot.cli;

import earshot.pipeline.PipelineConfig;
import earshot.pipeline.sink.ElasticsearchOptions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands that run the configured job have in common: its configuration and places. */
final class JobOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the job's configuration (default: config/pipeline.yaml)")
  private Path config;

  @Option(
      names = "--elasticsearch",
      paramLabel = "URL",
      description =
          "a cluster in place of the one in the configuration; without either, a node of"
              + " its own runs on this machine")
  private URI elasticsearch;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "where the node of its own, savepoints and the log are kept (default: data)")
  private Path data;

  /** The job's configuration file. */
  Path file(Terminal terminal) {
    if (config != null) {
      return config;
    }
    return terminal
        .configFolder()
        .map(folder -> folder.resolve("pipeline.yaml"))
        .filter(Files::exists)
        .orElseThrow(
            () -> new Failure("there is no config/pipeline.yaml here; give --config FILE"));
  }

  /** The folder that the command keeps data in. */
  Path folder(Terminal terminal) {
    return data == null ? DataFolder.ofRuns(terminal) : data.toAbsolutePath().normalize();
  }

  /** Whether there is neither a cluster nor data of a node of its own. */
  boolean isWithoutStore(PipelineConfig job, Terminal terminal) {
    return elasticsearch == null && job.elasticsearch().isEmpty() && !Store.isIn(folder(terminal));
  }

  /** The cluster that is named here, else the configuration's, else a node on this machine. */
  Store store(PipelineConfig job, int port, Terminal terminal) {
    Optional<ElasticsearchOptions> configured = job.elasticsearch();
    if (elasticsearch != null) {
      ElasticsearchOptions named = Urls.options(elasticsearch, command);
      return Store.given(configured.map(options -> options.withUrl(elasticsearch)).orElse(named));
    }
    return configured.map(Store::given).orElseGet(() -> Store.on(folder(terminal), port, terminal));
  }
}
