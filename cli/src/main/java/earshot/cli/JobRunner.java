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
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;

/** Runs the job in this process, tells how far it is, and stops it with a savepoint on Ctrl-C. */
final class JobRunner {
  private static final Duration BETWEEN_LINES = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration RETRY = Duration.ofMillis(500);
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
   * @param refused flags that Elasticsearch refused; empty where we may not ask
   * @param savepoint where it can go on, if it was stopped
   */
  record Outcome(
      JobProgress progress, OptionalLong refused, Duration took, Optional<String> savepoint) {}

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
        Optional<String> savepoint = stop(run, savepoints);
        if (savepoint.isPresent()) {
          return new Outcome(
              run.progress(), refused(elasticsearch, started), since(started), savepoint);
        }
      }
      JobProgress done = run.await();
      return new Outcome(done, refused(elasticsearch, started), since(started), Optional.empty());
    } catch (InterruptedException | SettingsException | Failure e) {
      throw e;
    } catch (Exception e) {
      throw new Failure("the job failed: " + reason(e) + "; see " + log, e);
    }
  }

  private static OptionalLong refused(ElasticsearchOptions options, Instant start) {
    try (DeadLetterIndex index = new DeadLetterIndex(options)) {
      return index.refusedSince(start);
    }
  }

  /** Stops a job with a savepoint; none where it came to its end meanwhile. */
  private static Optional<String> stop(LocalRun run, Path savepoints)
      throws InterruptedException, ExecutionException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!run.ended()) {
      try {
        return Optional.of(run.stopWithSavepoint(savepoints));
      } catch (ExecutionException e) {
        // A job that is still starting, or being started again, takes no savepoint yet.
        if (!run.ended() && Instant.now().isAfter(end)) {
          run.cancel();
          throw new Failure(
              "stopped without a savepoint, since the job was not running. What was flagged so far"
                  + " stays; run it again from the start, which doubles nothing",
              e);
        }
        Thread.sleep(RETRY.toMillis());
      }
    }
    return Optional.empty();
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
    if (cause instanceof OutOfMemoryError) {
      return Heap.EXHAUSTED;
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
