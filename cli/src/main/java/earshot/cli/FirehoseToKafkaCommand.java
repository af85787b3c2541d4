package earshot.cli;

import earshot.pipeline.CopyConfig;
import earshot.pipeline.FirehoseToKafka;
import earshot.pipeline.JobProgress;
import earshot.pipeline.LocalRun;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Copies streams into Kafka on this machine. */
@Command(
    name = "firehose-to-kafka",
    description = {
      "Copies streams into Kafka as they are, so that they can be read again from there.",
      "Ctrl-C stops it with a savepoint, from which --from goes on."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all that there was is copied, where every source has an end",
      "1:not done; the message says why",
      "2:the command line cannot be understood",
      "3:done, but some records are dead letters",
      "130:stopped by Ctrl-C, with a savepoint"
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  earshot firehose-to-kafka --config my-firehose.yaml",
      "",
      "What it promises, and how to read the topics: docs/operators.md"
    })
final class FirehoseToKafkaCommand implements Callable<Integer> {
  private static final Duration BETWEEN_LINES = Duration.ofMillis(500);

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "what to copy where (default: config/firehose-to-kafka.yaml)")
  private Path config;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "where savepoints and the log are kept (default: data)")
  private Path data;

  @Option(
      names = "--from",
      paramLabel = "SAVEPOINT",
      description = "go on from the savepoint of a run that was stopped")
  private String from;

  FirehoseToKafkaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Path file = config == null ? defaultConfig() : config;
    CopyConfig job = CopyConfig.read(file);
    Path folder = data == null ? DataFolder.ofRuns(terminal) : data.toAbsolutePath();
    Path log = LogFile.in(folder);
    Interrupts interrupts = Interrupts.takeOver();
    LocalRun run = FirehoseToKafka.start(job, Optional.ofNullable(from));
    watch(run, interrupts);
    PrintWriter out = terminal.print();
    if (run.ended()) {
      out.println(line(progress(run)));
      out.flush();
      return run.progress().allDeadLetters() == 0 ? Exit.OK : Exit.SOME_BAD;
    }
    try {
      String savepoint = run.stopWithSavepoint(folder.resolve("savepoints"));
      out.println(line(run.progress()));
      out.printf(
          "Stopped. Everything up to here is kept; go on with:%n  %s%n",
          GoOn.command(terminal, spec, savepoint));
      out.flush();
      return Exit.INTERRUPTED;
    } catch (ExecutionException e) {
      throw new Failure("the job could not be stopped in order; see " + log, e);
    }
  }

  private void watch(LocalRun run, Interrupts interrupts) throws InterruptedException {
    while (!run.ended() && !interrupts.await(BETWEEN_LINES)) {
      if (terminal.errSeen()) {
        terminal.err().print("\r\u001b[K  " + line(run.progress()));
        terminal.err().flush();
      }
    }
  }

  /** What was done in all, where every source has an end. */
  private static JobProgress progress(LocalRun run) throws InterruptedException {
    try {
      return run.await();
    } catch (ExecutionException e) {
      throw new Failure("the job failed: " + reason(e), e);
    }
  }

  private static String line(JobProgress progress) {
    return String.format(
        Locale.ROOT,
        "%,d records copied, %,d dead letters",
        progress.posts(),
        progress.allDeadLetters());
  }

  /** The innermost message of ours, since only ours are known to quote no post. */
  private static String reason(ExecutionException fault) {
    String words = fault.getClass().getName();
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      StackTraceElement[] stack = cause.getStackTrace();
      boolean ours = stack.length > 0 && stack[0].getClassName().startsWith("earshot.");
      words = ours && cause.getMessage() != null ? cause.getMessage() : words;
    }
    return words;
  }

  private Path defaultConfig() {
    return terminal
        .configFolder()
        .map(folder -> folder.resolve("firehose-to-kafka.yaml"))
        .filter(Files::exists)
        .orElseThrow(
            () ->
                new Failure("there is no config/firehose-to-kafka.yaml here; give --config FILE"));
  }
}
