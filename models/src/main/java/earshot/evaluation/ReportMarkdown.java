package earshot.evaluation;

import earshot.evaluation.EvaluationReport.SetReport;
import earshot.evaluation.EvaluationReport.Slice;
import earshot.evaluation.measure.Calibration;
import earshot.evaluation.measure.Estimate;
import earshot.taxonomy.Level;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A report for people, as Markdown that can be pasted into a document. */
public final class ReportMarkdown {
  private static final String LIFT = "lift ";

  /** Figures of the first table. */
  private static final List<String> OVERVIEW =
      List.of(
          "AUC",
          "average precision",
          "precision",
          "recall",
          "F1",
          "ECE",
          "quadratic kappa",
          "Spearman",
          "flags per 10,000",
          "macro-F1");

  private final StringBuilder page = new StringBuilder();

  private ReportMarkdown() {}

  /** The report as Markdown. */
  public static String write(EvaluationReport report) {
    ReportMarkdown markdown = new ReportMarkdown();
    markdown.head(report);
    markdown.overview(report);
    report.sets().forEach(markdown::set);
    return markdown.page.toString();
  }

  /** A figure with its interval, such as {@code 0.912 [0.901, 0.923]}. */
  static String words(Estimate estimate) {
    return number(estimate.value())
        + " ["
        + number(estimate.low())
        + ", "
        + number(estimate.high())
        + "]";
  }

  static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.3f" : "%.1f", value);
  }

  private void head(EvaluationReport report) {
    page.append("Judged by ").append(report.version()).append(".\n");
    page.append(report.sample() == 0 ? "All texts" : "At most " + report.sample() + " texts");
    page.append(" of each file, seed ").append(report.seed());
    page.append("; 95 % intervals by ").append(report.resamples()).append(" resamples.\n");
  }

  private void overview(EvaluationReport report) {
    MarkdownTable table =
        new MarkdownTable(
            Stream.concat(Stream.of("set", "texts", "positive"), OVERVIEW.stream()).toList());
    for (SetReport set : report.sets()) {
      List<String> cells = new ArrayList<>();
      cells.add(set.name());
      cells.add(String.format(Locale.ROOT, "%,d", set.all().texts()));
      cells.add(set.all().positives() == 0 ? "" : "" + set.all().positives());
      for (String name : OVERVIEW) {
        Estimate figure = set.all().figures().get(name);
        cells.add(figure == null ? "" : number(figure.value()));
      }
      table.add(cells);
    }
    page.append('\n').append(table);
  }

  private void set(SetReport set) {
    page.append("\n### ").append(set.name()).append("\n\n");
    Slice all = set.all();
    page.append(String.format(Locale.ROOT, "%,d texts", all.texts()));
    if (all.positives() > 0) {
      page.append(
          String.format(
              Locale.ROOT,
              ", %,d positive (%.1f %%)",
              all.positives(),
              100.0 * all.positives() / all.texts()));
    }
    page.append(": ").append(set.meaning()).append(".\n\n");
    figures(all);
    slices(set);
    confusion(set);
    reliability(set);
  }

  private void figures(Slice all) {
    MarkdownTable table = new MarkdownTable(List.of("figure", "value [95 %]"));
    all.figures()
        .forEach(
            (name, estimate) -> {
              if (!name.startsWith(LIFT)) {
                table.add(List.of(name, words(estimate)));
              }
            });
    page.append(table);
  }

  private void slices(SetReport set) {
    if (set.slices().size() < 2) {
      return;
    }
    Set<String> names = new LinkedHashSet<>();
    set.slices().stream()
        .skip(1)
        .flatMap(slice -> slice.figures().keySet().stream())
        .filter(name -> !name.startsWith(LIFT) && !name.startsWith("AUC at least"))
        .forEach(names::add);
    MarkdownTable table =
        new MarkdownTable(
            Stream.concat(Stream.of("slice", "texts", "positive"), names.stream()).toList());
    set.slices().stream()
        .skip(1)
        .forEach(
            slice -> {
              List<String> cells = new ArrayList<>();
              cells.add(slice.name().replaceFirst("^[1-9]: ", ""));
              cells.add("" + slice.texts());
              cells.add("" + slice.positives());
              for (String name : names) {
                Estimate estimate = slice.figures().get(name);
                cells.add(estimate == null ? "" : words(estimate));
              }
              table.add(cells);
            });
    page.append('\n').append(table);
  }

  private void confusion(SetReport set) {
    boolean tone = set.task() == Task.TONE;
    List<String> columns =
        tone ? set.grades() : Stream.of(Level.values()).map(Level::name).toList();
    MarkdownTable table =
        new MarkdownTable(
            Stream.concat(
                    Stream.of(tone ? "label, by tone given" : "label, by level given"),
                    columns.stream())
                .toList());
    for (int grade = 0; grade < set.grades().size(); grade++) {
      table.add(
          Stream.concat(
                  Stream.of(set.grades().get(grade)),
                  set.confusion().get(grade).stream().map(count -> "" + count))
              .toList());
    }
    List<String> lifts = new ArrayList<>(List.of("lift"));
    for (String column : columns) {
      Estimate lift = set.all().figures().get(LIFT + column);
      lifts.add(lift == null ? "" : words(lift));
    }
    if (lifts.stream().skip(1).anyMatch(cell -> !cell.isEmpty())) {
      table.add(lifts);
    }
    page.append('\n').append(table);
  }

  private void reliability(SetReport set) {
    MarkdownTable table =
        new MarkdownTable(List.of("score", "texts", "mean score", "share positive"));
    for (Calibration.Bin bin : set.reliability()) {
      table.add(
          List.of(
              String.format(Locale.ROOT, "%.1f to %.1f", bin.from(), bin.to()),
              "" + bin.items(),
              number(bin.score()),
              number(bin.share())));
    }
    if (!table.isEmpty()) {
      page.append('\n').append(table);
    }
  }
}
