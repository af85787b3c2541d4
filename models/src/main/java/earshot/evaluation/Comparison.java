package earshot.evaluation;

import earshot.evaluation.EvaluationReport.SetReport;
import earshot.evaluation.EvaluationReport.Slice;
import earshot.evaluation.measure.Estimate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Two reports side by side. A difference is marked where the intervals do not touch, which is
 * stricter than a test of the difference itself.
 */
public final class Comparison {
  private Comparison() {}

  /**
   * The figures that both reports have, as Markdown.
   *
   * @param before the report of the baseline
   * @param now the report of the version in question
   */
  public static String write(EvaluationReport before, EvaluationReport now) {
    StringBuilder page = new StringBuilder("Before: ").append(before.version()).append(".\n");
    page.append("Now: ").append(now.version()).append(".\n");
    if (before.sample() != now.sample() || before.seed() != now.seed()) {
      page.append("The two were measured on different samples.\n");
    }
    MarkdownTable table =
        new MarkdownTable(List.of("set", "slice", "figure", "before", "now", "change", ""));
    for (SetReport set : now.sets()) {
      Optional<SetReport> old =
          before.sets().stream().filter(other -> other.name().equals(set.name())).findFirst();
      old.ifPresent(other -> add(table, other, set));
    }
    return page.append('\n').append(table).toString();
  }

  private static void add(MarkdownTable table, SetReport before, SetReport now) {
    for (Slice slice : now.slices()) {
      for (Slice old : before.slices()) {
        if (old.name().equals(slice.name())) {
          add(table, now.name(), old, slice);
        }
      }
    }
  }

  private static void add(MarkdownTable table, String set, Slice before, Slice now) {
    for (Map.Entry<String, Estimate> figure : now.figures().entrySet()) {
      Estimate old = before.figures().get(figure.getKey());
      if (old != null) {
        Estimate value = figure.getValue();
        boolean apart = value.low() > old.high() || value.high() < old.low();
        table.add(
            List.of(
                set,
                now.name(),
                figure.getKey(),
                ReportMarkdown.words(old),
                ReportMarkdown.words(value),
                String.format(Locale.ROOT, "%+.3f", value.value() - old.value()),
                apart ? "apart" : ""));
      }
    }
  }
}
