package earshot.cli;

import earshot.cli.JobRunner.Outcome;
import earshot.pipeline.PipelineConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sends dead letters through the job again. */
@Command(
    name = "replay",
    description = {
      "Sends dead letters through the same job again, after what stopped them was mended.",
      "It mends nothing itself. Letters that fail again become dead letters anew; the files that"
          + " were read are kept under a name that ends in .replayed."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all passed",
      "1:not done; the message says why",
      "2:the command line cannot be understood",
      "3:done, but some failed again or cannot be sent again",
      "130:stopped by Ctrl-C; nothing was marked as replayed"
    })
final class ReplayCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--dead-letters",
      paramLabel = "DIR",
      description =
          "folder of dead letters, or one day's folder of it (default: data/dead-letters)")
  private Path deadLetters;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the job's configuration (default: config/pipeline.yaml)")
  private Path config;

  @Option(
      names = "--elasticsearch",
      paramLabel = "URL",
      description = "a cluster in place of the one in the configuration")
  private URI elasticsearch;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "data folder of the run that left them (default: data)")
  private Path data;

  ReplayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = data == null ? DataFolder.ofRuns(terminal) : data.toAbsolutePath();
    Path letters = deadLetters == null ? folder.resolve("dead-letters") : deadLetters;
    if (!Files.isDirectory(letters)) {
      throw new Failure("there is no folder of dead letters " + letters);
    }
    Path log = folder.resolve("logs").resolve("earshot.log");
    Files.createDirectories(log.getParent());
    LogFile.writeTo(log);
    try (Replay replay = Replay.of(letters, folder)) {
      PrintWriter out = terminal.print();
      if (replay.sent() == 0) {
        out.printf("%,d dead letters, none of which can be sent again.%n", replay.letters());
        return replay.letters() == 0 ? Exit.OK : Exit.SOME_BAD;
      }
      Path file = config == null ? RunCommand.defaultConfig(terminal) : config;
      PipelineConfig job = replay.reading(file);
      Interrupts interrupts = Interrupts.takeOver();
      try (Store store = RunCommand.store(job, folder, 0, elasticsearch, spec, terminal)) {
        store.prepare();
        Outcome outcome =
            new JobRunner(terminal, interrupts, log)
                .run(job, store.options(), Optional.empty(), folder.resolve("savepoints"));
        if (outcome.savepoint().isPresent()) {
          out.println("Stopped before the end; the dead letters stay as they were.");
          return Exit.INTERRUPTED;
        }
        replay.markDone();
        return report(replay, outcome, out);
      }
    }
  }

  private static Integer report(Replay replay, Outcome outcome, PrintWriter out) {
    long failed = outcome.progress().allDeadLetters();
    long cut = replay.letters() - replay.sent();
    out.printf(
        Locale.ROOT,
        "%,d dead letters: %,d passed, %,d failed again, %,d cannot be sent again%n",
        replay.letters(),
        replay.sent() - failed,
        failed,
        cut);
    out.print(JobDisplay.summary(outcome.progress(), outcome.took()));
    out.flush();
    return failed + cut == 0 ? Exit.OK : Exit.SOME_BAD;
  }
}
