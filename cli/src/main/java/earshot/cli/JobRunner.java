package earshot.cli;

import earshot.pipeline.JobProgress;
import earshot.pipeline.LocalRun;
import earshot.pipeline.PipelineConfig;
import earshot.pipeline.Sinks;
import earshot.pipeline.sink.ElasticsearchOptions;
import earshot.settings.SettingsException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Runs the job in this process, tells how far it is, and stops it with a savepoint on Ctrl-C. */
final class JobRunner {
  private static final Duration BETWEEN_LINES = Duration.ofMillis(500);
  private static final double SMOOTHING = 0.2;

  private final Terminal terminal;
  private final Interrupts interrupts;
  private final Path log;

  JobRunner(Terminal terminal, Interrupts interrupts, Path log) {
    this.terminal = terminal;
    this.interrupts = interrupts;
    this.log = log;
  }

  /**
   * What came of a run.
   *
   * @param savepoint where it can go on, if it was stopped
   */
  record Outcome(JobProgress progress, Duration took, Optional<String> savepoint) {}

  /**
   * Runs to the end of the input, or until somebody asks to stop.
   *
   * @param from savepoint to go on from, or empty
   * @param savepoints folder for a savepoint
   */
  Outcome run(
      PipelineConfig config,
      ElasticsearchOptions elasticsearch,
      Optional<String> from,
      Path savepoints)
      throws InterruptedException {
    Instant started = Instant.now();
    try {
      LocalRun run =
          LocalRun.start(
              config,
              Judges.forJob(config.modelsFolder(), terminal),
              Sinks.elasticsearch(elasticsearch, config.deadLetterFolder()),
              from);
      watch(run, started);
      if (!run.ended()) {
        say("Stopping: carrying what was read to its end (Ctrl-C again to give that up) ...");
        JobProgress soFar = run.progress();
        String savepoint = run.stopWithSavepoint(savepoints);
        return new Outcome(soFar, since(started), Optional.of(savepoint));
      }
      return new Outcome(run.await(), since(started), Optional.empty());
    } catch (InterruptedException | SettingsException e) {
      throw e;
    } catch (Exception e) {
      throw new Failure("the job failed: " + reason(e) + "; see " + log, e);
    }
  }

  private void watch(LocalRun run, Instant started) throws InterruptedException {
    double rate = 0;
    long before = 0;
    Instant at = started;
    while (!run.ended() && !interrupts.await(BETWEEN_LINES)) {
      JobProgress progress = run.progress();
      Instant now = Instant.now();
      double seconds = Math.max(0.05, Duration.between(at, now).toMillis() / 1000.0);
      double latest = (progress.records() - before) / seconds;
      rate = before == 0 ? latest : rate + SMOOTHING * (latest - rate);
      before = progress.records();
      at = now;
      if (terminal.errSeen()) {
        String line = "  " + JobDisplay.line(progress, rate);
        int width = Math.min(line.length(), terminal.columns() - 1);
        terminal.err().print("\r\u001b[K" + line.substring(0, width));
        terminal.err().flush();
      }
    }
    if (terminal.errSeen()) {
      terminal.err().print("\r\u001b[K");
      terminal.err().flush();
    }
  }

  private void say(String words) {
    terminal.err().println(words);
  }

  private static Duration since(Instant started) {
    return Duration.between(started, Instant.now());
  }

  /** The innermost message where it is ours, since only ours are known to quote no post. */
  private static String reason(Exception fault) {
    Throwable cause = fault;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return isOurs(cause) && cause.getMessage() != null
        ? cause.getMessage()
        : cause.getClass().getName();
  }

  private static boolean isOurs(Throwable cause) {
    StackTraceElement[] stack = cause.getStackTrace();
    return cause.getClass().getName().startsWith("earshot.")
        || (stack.length > 0 && stack[0].getClassName().startsWith("earshot."));
  }
}
