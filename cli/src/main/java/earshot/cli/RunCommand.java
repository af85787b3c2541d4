package earshot.cli;

import earshot.cli.JobRunner.Outcome;
import earshot.pipeline.FileAddress;
import earshot.pipeline.PipelineConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "  earshot run --in monday.jsonl tuesday.jsonl archive/",
      "  earshot run --config my-pipeline.yaml --elasticsearch http://search.example:9200",
      "",
      "What a post looks like: {\"id\", \"author\", \"text\", \"created_at\"}; see docs/operators.md"
    })
final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private JobOptions options;

  @Option(
      names = "--in",
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "files and folders to read in place of the place that the configuration's first"
              + " source names; that source's id, purpose and legal basis hold for them")
  private List<Path> in = List.of();

  @Mixin private NodePort port;

  @Option(
      names = "--from",
      paramLabel = "SAVEPOINT",
      description =
          "go on from the savepoint of a run that was stopped, with its configuration and input:"
              + " files that it did not know are not read")
  private String from;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    int node = port.number();
    PipelineConfig job = PipelineConfig.read(options.file(terminal), in);
    Path folder = options.folder(terminal);
    Optional<String> savepoint = Optional.ofNullable(from).map(this::savepoint);
    Path log = LogFile.in(folder);
    Interrupts interrupts = Interrupts.takeOver();
    try (Store store = options.store(job, node, terminal)) {
      store.prepare();
      Outcome outcome =
          new JobRunner(terminal, interrupts, log)
              .run(job, store.options(), savepoint, folder.resolve("savepoints"));
      return report(outcome);
    }
  }

  private int report(Outcome outcome) {
    PrintWriter out = terminal.print();
    out.print(JobDisplay.summary(outcome.progress(), outcome.refused(), outcome.took()));
    outcome
        .savepoint()
        .ifPresent(
            savepoint ->
                out.printf(
                    "Stopped. Everything up to here is kept; go on with:%n  %s%n",
                    GoOn.command(terminal, spec, savepoint)));
    out.flush();
    if (outcome.savepoint().isPresent()) {
      return Exit.INTERRUPTED;
    }
    boolean bad = outcome.progress().allDeadLetters() + outcome.refused().orElse(0) > 0;
    return bad ? Exit.SOME_BAD : Exit.OK;
  }

  /** A savepoint of this machine must be there, and whole. */
  private String savepoint(String given) {
    if (given.matches("[a-z][a-z0-9+.-]+:.*") && !given.startsWith("file:")) {
      return given;
    }
    Path folder = Path.of(given.replaceFirst("^file:(//)?", ""));
    if (!Files.isRegularFile(folder.resolve("_metadata"))) {
      throw new Failure(
          "--from " + given + " is no savepoint: there is no " + folder + "/_metadata");
    }
    return FileAddress.of(folder);
  }
}
