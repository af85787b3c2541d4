package earshot.functional;

import earshot.functional.FunctionalCase.Split;
import earshot.functional.Scoreboard.Tally;
import java.util.Locale;

/** The scoreboard as Markdown. */
final class FunctionalReport {
  private FunctionalReport() {}

  static String table(Scoreboard board) {
    StringBuilder out = new StringBuilder("# Functional suite\n\n");
    out.append("| capability | open | | held | |\n| --- | ---: | ---: | ---: | ---: |\n");
    for (String capability : board.capabilities()) {
      row(out, capability, board.of(Split.OPEN, capability), board.of(Split.HELD, capability));
    }
    row(out, "**must be flagged**", board.of(Split.OPEN, true), board.of(Split.HELD, true));
    row(out, "**must not be flagged**", board.of(Split.OPEN, false), board.of(Split.HELD, false));
    row(out, "**all cases**", board.all(Split.OPEN), board.all(Split.HELD));
    return out.toString();
  }

  static String misses(Scoreboard board) {
    StringBuilder out = new StringBuilder("\n## Open cases that got a wrong answer\n\n");
    board.openMisses().forEach(miss -> out.append("- ").append(miss).append('\n'));
    return out.toString();
  }

  private static void row(StringBuilder out, String name, Tally open, Tally held) {
    out.append("| %s | %s | %s |%n".formatted(name, cells(open), cells(held)));
  }

  private static String cells(Tally tally) {
    if (tally.total() == 0) {
      return "- | -";
    }
    return String.format(
        Locale.ROOT, "%d/%d | %.0f %%", tally.passed(), tally.total(), 100 * tally.share());
  }
}
