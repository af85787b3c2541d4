package earshot.cli;

import earshot.cli.JobRunner.Outcome;
import earshot.pipeline.PipelineConfig;
import earshot.pipeline.sink.ElasticsearchOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the job on this machine. */
@Command(
    name = "run",
    description = {
      "Runs the job on this machine: posts in, flags into Elasticsearch.",
      "Ctrl-C stops it with a savepoint, from which --from goes on."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:not done; the message says why",
      "2:the command line cannot be understood",
      "3:done, but some records are dead letters: see earshot replay --help",
      "130:stopped by Ctrl-C, with a savepoint"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  earshot run --in posts.jsonl.gz",
      "  earshot run --config my-pipeline.yaml --elasticsearch http://search.example:9200",
      "",
      "What a post looks like: {\"id\", \"author\", \"text\", \"created_at\"}; see docs/operators.md"
    })
final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the job's configuration (default: config/pipeline.yaml)")
  private Path config;

  @Option(
      names = "--in",
      paramLabel = "PATH",
      description =
          "a file or folder to read in place of the one that the configuration's first"
              + " source names; that source's id, purpose and legal basis hold for it")
  private Path in;

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

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "port of the node of its own (default: any that is free)")
  private int port;

  @Option(
      names = "--from",
      paramLabel = "SAVEPOINT",
      description = "go on from the savepoint of a run that was stopped")
  private String from;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path file = config == null ? defaultConfig(terminal) : config;
    PipelineConfig job = PipelineConfig.read(file, Optional.ofNullable(in));
    Path folder = data == null ? DataFolder.ofRuns(terminal) : data.toAbsolutePath();
    Path log = folder.resolve("logs").resolve("earshot.log");
    Files.createDirectories(log.getParent());
    LogFile.writeTo(log);
    Interrupts interrupts = Interrupts.takeOver();
    try (Store store = store(job, folder, port, elasticsearch, spec, terminal)) {
      store.prepare();
      Outcome outcome =
          new JobRunner(terminal, interrupts, log)
              .run(job, store.options(), Optional.ofNullable(from), folder.resolve("savepoints"));
      return report(outcome, file);
    }
  }

  private Integer report(Outcome outcome, Path file) {
    PrintWriter out = terminal.print();
    out.print(JobDisplay.summary(outcome.progress(), outcome.took()));
    outcome
        .savepoint()
        .ifPresent(
            savepoint ->
                out.printf(
                    "Stopped. Everything up to here is kept; go on with:%n"
                        + "  earshot run --config %s --from %s%n",
                    file, savepoint));
    out.flush();
    if (outcome.savepoint().isPresent()) {
      return Exit.INTERRUPTED;
    }
    return outcome.progress().allDeadLetters() == 0 ? Exit.OK : Exit.SOME_BAD;
  }

  /** The cluster that is named here, else the configuration's, else a node on this machine. */
  static Store store(
      PipelineConfig job,
      Path folder,
      int port,
      URI elasticsearch,
      CommandSpec spec,
      Terminal terminal) {
    Optional<ElasticsearchOptions> configured = job.elasticsearch();
    if (elasticsearch != null) {
      ElasticsearchOptions named = Urls.options(elasticsearch, spec);
      return Store.given(configured.map(options -> options.withUrl(elasticsearch)).orElse(named));
    }
    return configured.map(Store::given).orElseGet(() -> Store.on(folder, port, terminal));
  }

  static Path defaultConfig(Terminal terminal) {
    return terminal
        .configFolder()
        .map(folder -> folder.resolve("pipeline.yaml"))
        .filter(Files::exists)
        .orElseThrow(
            () -> new Failure("there is no config/pipeline.yaml here; give --config FILE"));
  }
}
