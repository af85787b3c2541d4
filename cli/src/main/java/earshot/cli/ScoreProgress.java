package earshot.cli;

import earshot.cli.score.Tally;
import earshot.taxonomy.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells a person, and only a person, how far scoring has come. */
final class ScoreProgress {
  private static final Duration EVERY = Duration.ofMillis(500);

  private final Terminal terminal;
  private final Instant started;
  private Instant shown;

  ScoreProgress(Terminal terminal, Instant started) {
    this.terminal = terminal;
    this.started = started;
    this.shown = started;
  }

  /** Redraws the one line of progress, unless the results stream over the same terminal. */
  void show(Tally tally) {
    Instant now = Instant.now();
    if (!terminal.errSeen()
        || terminal.outSeen()
        || Duration.between(shown, now).compareTo(EVERY) < 0) {
      return;
    }
    shown = now;
    terminal.err().print("\r\u001b[K" + words(tally, Duration.between(started, now)));
    terminal.err().flush();
  }

  /** The last word. */
  void summarise(Tally tally, Duration took) {
    if (terminal.errSeen()) {
      terminal.err().println((terminal.outSeen() ? "" : "\r\u001b[K") + words(tally, took));
    }
  }

  /** Counts, rate and faults, as {@code 1,200 posts in 3.2 s (375/s) - flagged 2: 2 HIGH}. */
  static String words(Tally tally, Duration took) {
    double seconds = Math.max(0.001, took.toMillis() / 1000.0);
    long flagged = tally.flagged().values().stream().mapToLong(Long::longValue).sum();
    StringBuilder words = new StringBuilder();
    words.append(
        String.format(
            Locale.ROOT,
            "%,d posts in %.1f s (%,.0f/s) - flagged %,d",
            tally.judged(),
            seconds,
            tally.judged() / seconds,
            flagged));
    if (flagged > 0) {
      words.append(": ").append(byLevel(tally));
    }
    if (!tally.faults().isEmpty()) {
      long bad = tally.faults().values().stream().mapToLong(Long::longValue).sum();
      String reasons =
          tally.faults().entrySet().stream()
              .map(e -> e.getKey() + " " + e.getValue())
              .collect(Collectors.joining(", "));
      words.append(String.format(Locale.ROOT, " - %,d bad lines: %s", bad, reasons));
    }
    return words.toString();
  }

  private static String byLevel(Tally tally) {
    StringBuilder words = new StringBuilder();
    Level[] levels = Level.values();
    for (int i = levels.length - 1; i >= 0; i--) {
      Long count = tally.flagged().get(levels[i]);
      if (count != null) {
        words.append(words.isEmpty() ? "" : ", ");
        words.append(String.format(Locale.ROOT, "%,d %s", count, levels[i]));
      }
    }
    return words.toString();
  }
}
