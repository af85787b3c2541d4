package earshot.cli;

import earshot.cli.JobRunner.Outcome;
import earshot.pipeline.PipelineConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends dead letters through the job again. */
@Command(
    name = "replay",
    description = {
      "Sends dead letters through the same job again, after what stopped them was mended.",
      "It mends nothing itself: change the payloads in the files, or what refused them. Letters that"
          + " fail again become dead letters anew; the files that were read are kept under a name that"
          + " ends in .replayed."
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

  @Option(
      names = "--dead-letters",
      paramLabel = "DIR",
      description =
          "take only the files of this folder, such as one day's (default: the folder of the"
              + " configuration, and the flags that Elasticsearch refused)")
  private Path deadLetters;

  @Mixin private JobOptions options;

  ReplayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = options.folder(terminal);
    Path log = LogFile.in(folder);
    try (Replay replay = Replay.within(folder)) {
      PipelineConfig job = PipelineConfig.read(options.file(terminal), List.of(replay.folder()));
      Optional<Path> letters = letters(job);
      if (letters.isPresent()) {
        replay.addFiles(letters.get());
      }
      if (replay.letters() == 0 && options.isWithoutStore(job, terminal)) {
        return nothing(replay);
      }
      Interrupts interrupts = Interrupts.takeOver();
      try (Store store = options.store(job, 0, terminal)) {
        store.prepare();
        try (DeadLetterIndex index = new DeadLetterIndex(store.options())) {
          if (deadLetters == null) {
            replay.addRefused(index);
          }
          if (replay.sent() == 0) {
            return nothing(replay);
          }
          Outcome outcome =
              new JobRunner(terminal, interrupts, log)
                  .run(
                      replay.reading(job, PipelineConfig.formats(options.file(terminal))),
                      store.options(),
                      Optional.empty(),
                      folder.resolve("savepoints"));
          if (outcome.savepoint().isPresent()) {
            terminal.print().println("Stopped before the end; the dead letters stay as they were.");
            return Exit.INTERRUPTED;
          }
          replay.markDone(job.localDeadLetters(), index);
          return report(replay, outcome);
        }
      }
    }
  }

  /** The folder that is named, else the one that the job leaves its dead letters in. */
  private Optional<Path> letters(PipelineConfig job) {
    if (deadLetters != null && !Files.isDirectory(deadLetters)) {
      throw new Failure("--dead-letters " + deadLetters + " is no folder");
    }
    return Optional.ofNullable(deadLetters)
        .or(() -> job.localDeadLetters().filter(Files::isDirectory));
  }

  private int nothing(Replay replay) {
    PrintWriter out = terminal.print();
    if (replay.letters() == 0) {
      out.println("There are no dead letters.");
      return Exit.OK;
    }
    out.printf(
        Locale.ROOT, "%,d dead letters, none of which can be sent again.%n", replay.letters());
    return Exit.SOME_BAD;
  }

  private int report(Replay replay, Outcome outcome) {
    PrintWriter out = terminal.print();
    long failed = outcome.progress().allDeadLetters() + outcome.refused().orElse(0);
    long cut = replay.letters() - replay.sent();
    out.printf(
        Locale.ROOT,
        "%,d dead letters: %,d passed, %,d failed again, %,d cannot be sent again%n",
        replay.letters(),
        replay.sent() - failed,
        failed,
        cut);
    out.print(JobDisplay.summary(outcome.progress(), outcome.refused(), outcome.took()));
    out.flush();
    return failed + cut == 0 ? Exit.OK : Exit.SOME_BAD;
  }
}
