package earshot.cli;

import earshot.pipeline.JobProgress;
import earshot.taxonomy.Level;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** How far a job is, in words. */
final class JobDisplay {
  private static final Duration LONG = Duration.ofDays(2);

  private JobDisplay() {}

  /**
   * One line: posts read, rate, flags by level, dead letters, lag, and what is left of input that
   * has an end.
   *
   * @param rate records a second of late
   */
  static String line(JobProgress progress, double rate) {
    StringBuilder line = new StringBuilder();
    line.append(String.format(Locale.ROOT, "%,d posts, %,.0f/s", progress.records(), rate));
    line.append(String.format(Locale.ROOT, " | flagged %,d", progress.flags()));
    if (progress.flags() > 0) {
      line.append(" (").append(byLevel(progress.flagged())).append(')');
    }
    line.append(String.format(Locale.ROOT, " | dead letters %,d", progress.allDeadLetters()));
    long lag = progress.posts() - progress.assessed();
    if (lag > 0) {
      line.append(String.format(Locale.ROOT, " | %,d waiting", lag));
    }
    if (progress.bytesTotal().isPresent()) {
      line.append(left(progress, progress.bytesTotal().getAsLong(), rate));
    }
    return line.toString();
  }

  /** Flags by level, most severe first, as {@code 1 IMMINENT, 12 HIGH}. */
  static String byLevel(Map<Level, Long> flagged) {
    return flagged.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(Map.Entry.<Level, Long>comparingByKey().reversed())
        .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
        .collect(Collectors.joining(", "));
  }

  /**
   * What became of all records, in one sentence a line.
   *
   * @param refused flags that Elasticsearch refused; empty where that is not known
   */
  static String summary(JobProgress progress, OptionalLong refused, Duration took) {
    double seconds = Math.max(0.001, took.toMillis() / 1000.0);
    StringBuilder summary = new StringBuilder();
    summary.append(
        String.format(
            Locale.ROOT,
            "Read %,d records in %.1f s (%,.0f/s): flagged %,d, not flagged %,d, dead letters %,d.%n",
            progress.records(),
            seconds,
            progress.records() / seconds,
            progress.flags(),
            progress.notFlagged(),
            progress.allDeadLetters()));
    if (progress.flags() > 0) {
      summary.append(String.format("Flagged: %s.%n", byLevel(progress.flagged())));
    }
    if (!progress.deadLetters().isEmpty()) {
      summary.append(String.format("Dead letters: %s.%n", reasons(progress.deadLetters())));
    }
    if (refused.orElse(0) > 0) {
      summary.append(
          String.format(
              Locale.ROOT,
              "Elasticsearch refused %,d of the flags; they are dead letters in its index.%n",
              refused.getAsLong()));
    }
    return summary.toString();
  }

  private static String reasons(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String left(JobProgress progress, long total, double rate) {
    if (total <= 0 || progress.records() == 0) {
      return "";
    }
    double done = Math.min(1, (double) progress.bytesDone() / total);
    String percent = String.format(Locale.ROOT, " | %.0f %%", 100 * done);
    return time(progress, done, rate).isEmpty()
        ? percent
        : percent + ", " + clock(time(progress, done, rate).getAsLong()) + " left";
  }

  private static OptionalLong time(JobProgress progress, double done, double rate) {
    if (done <= 0.01 || done >= 1 || rate <= 0) {
      return OptionalLong.empty();
    }
    double records = progress.records() / done - progress.records();
    long seconds = Math.round(records / rate);
    return seconds > LONG.toSeconds() ? OptionalLong.empty() : OptionalLong.of(seconds);
  }

  private static String clock(long seconds) {
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
