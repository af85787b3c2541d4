package earshot.cli;

import earshot.taxonomy.Level;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints flags for a person: level, score, day, category, and one masked line of the post. */
final class FlagTable {
  private static final int BEFORE_TEXT = 2 + 10 + 7 + 12 + 20;
  private static final int NARROWEST_TEXT = 24;
  private static final String RESET = "\u001b[0m";

  /** Darker with severity, and readable on light and dark ground. */
  private static final Map<Level, String> COLOURS =
      Map.of(
          Level.MODERATE, "\u001b[33m",
          Level.HIGH, "\u001b[35m",
          Level.SEVERE, "\u001b[31m",
          Level.IMMINENT, "\u001b[1;31m");

  private final PrintWriter out;
  private final Terminal terminal;
  private final Mask mask;

  FlagTable(PrintWriter out, Terminal terminal, Mask mask) {
    this.out = out;
    this.terminal = terminal;
    this.mask = mask;
  }

  void print(List<FlagRow> rows) {
    out.printf(
        Locale.ROOT,
        "  %-10s%-7s%-12s%-20s%s%n",
        "LEVEL",
        "SCORE",
        "DAY",
        "ABOUT",
        mask.revealing() ? "POST" : "POST (evidence masked; --show reveals it)");
    int width = Math.max(NARROWEST_TEXT, terminal.columns() - BEFORE_TEXT);
    for (FlagRow row : rows) {
      out.printf(
          Locale.ROOT,
          "  %s%-7.2f%-12s%-20s%s%n",
          coloured(row.level()),
          row.score(),
          row.createdAt().substring(0, Math.min(10, row.createdAt().length())),
          about(row),
          mask.snippet(row.text(), row.evidence(), row.focus(), width));
    }
    out.flush();
  }

  /** A level, padded to its column before it is coloured. */
  private String coloured(Level level) {
    String padded = String.format(Locale.ROOT, "%-10s", level);
    return terminal.coloured() ? COLOURS.getOrDefault(level, "") + padded + RESET : padded;
  }

  /** The first category, and whether there are more or it is about somebody else. */
  private static String about(FlagRow row) {
    String[] categories = row.categories().split(",", -1);
    String more = categories.length > 1 ? " +" + (categories.length - 1) : "";
    String whom = row.subject().equals("OTHER") ? " (other)" : "";
    String first = categories[0].toLowerCase(Locale.ROOT).replace('_', ' ');
    int room = 19 - more.length() - whom.length();
    return first.substring(0, Math.min(first.length(), room)).strip() + whom + more;
  }
}
