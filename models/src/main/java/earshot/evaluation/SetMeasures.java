package earshot.evaluation;

import earshot.evaluation.EvaluationReport.SetReport;
import earshot.evaluation.EvaluationReport.Slice;
import earshot.evaluation.measure.Agreement;
import earshot.evaluation.measure.Bootstrap;
import earshot.evaluation.measure.Calibration;
import earshot.evaluation.measure.Counts;
import earshot.evaluation.measure.Estimate;
import earshot.evaluation.measure.Ranking;
import earshot.evaluation.measure.Rates;
import earshot.taxonomy.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Puts the measures that fit a data set's task to its verdicts. */
final class SetMeasures {
  private static final int SMALLEST_SLICE = 20;

  private final Bootstrap bootstrap;

  SetMeasures(Bootstrap bootstrap) {
    this.bootstrap = bootstrap;
  }

  SetReport report(JudgedSet set) {
    List<Slice> slices = new ArrayList<>();
    slices.add(slice("all", set.scheme(), set.verdicts()));
    for (Map.Entry<String, List<Verdict>> part : parts(set.verdicts()).entrySet()) {
      int size = part.getValue().size();
      if (size >= SMALLEST_SLICE && size < set.verdicts().size()) {
        slices.add(slice(part.getKey(), set.scheme(), part.getValue()));
      }
    }
    Part whole = new Part(set.scheme(), set.verdicts());
    return new SetReport(
        set.name(),
        set.scheme().task(),
        set.scheme().meaning(),
        slices,
        set.scheme().gradeNames(),
        confusion(set),
        set.rankable()
            ? Calibration.table(whole.scores(whole.every()), whole.positive(whole.every()))
            : List.of());
  }

  private static Map<String, List<Verdict>> parts(List<Verdict> verdicts) {
    Map<String, List<Verdict>> parts = new TreeMap<>();
    for (Verdict verdict : verdicts) {
      parts.computeIfAbsent(LengthBand.of(verdict.length()), x -> new ArrayList<>()).add(verdict);
      if (!verdict.kind().isEmpty()) {
        parts.computeIfAbsent(verdict.kind(), x -> new ArrayList<>()).add(verdict);
      }
    }
    return parts;
  }

  private static List<List<Long>> confusion(JudgedSet set) {
    boolean tone = set.scheme().task() == Task.TONE;
    int columns = tone ? Verdict.TONES.size() : Level.values().length;
    long[][] cells = new long[set.scheme().gradeNames().size()][columns];
    for (Verdict verdict : set.verdicts()) {
      cells[verdict.grade()][tone ? verdict.tone() : verdict.level().severity()]++;
    }
    return Stream.of(cells).map(row -> Arrays.stream(row).boxed().toList()).toList();
  }

  private Slice slice(String name, LabelScheme scheme, List<Verdict> verdicts) {
    Part part = new Part(scheme, verdicts);
    Map<String, Estimate> figures = new LinkedHashMap<>();
    measures(part)
        .forEach(
            (figure, measure) ->
                bootstrap
                    .estimate(verdicts.size(), measure)
                    .ifPresent(estimate -> figures.put(figure, estimate)));
    long positives = verdicts.stream().filter(v -> scheme.positive(v.grade())).count();
    return new Slice(name, verdicts.size(), positives, figures);
  }

  private static Map<String, ToDoubleFunction<int[]>> measures(Part part) {
    Map<String, ToDoubleFunction<int[]>> measures = new LinkedHashMap<>();
    switch (part.scheme().task()) {
      case RISK -> addRisk(measures, part);
      case GRADES -> {
        addGrades(measures, part, part.scheme().ladder().orElseThrow());
        addRisk(measures, part);
      }
      case TONE -> {
        measures.put("accuracy", rows -> Agreement.accuracy(part.tones(rows), part.grades(rows)));
        measures.put(
            "macro-F1",
            rows -> Agreement.macroF1(part.tones(rows), part.grades(rows), Verdict.TONES.size()));
      }
      case BENIGN, ORDINARY -> {
        measures.put("flags per 10,000", part::flagsPer10000);
        measures.put("HIGH and above per 10,000", part::highPer10000);
      }
    }
    return measures;
  }

  private static void addRisk(Map<String, ToDoubleFunction<int[]>> measures, Part part) {
    measures.put("precision", rows -> part.counts(rows).precision());
    measures.put("recall", rows -> part.counts(rows).recall());
    measures.put("F1", rows -> part.counts(rows).f1());
    measures.put("AUC", rows -> Ranking.auc(part.scores(rows, true), part.scores(rows, false)));
    measures.put(
        "average precision",
        rows -> Ranking.averagePrecision(part.scores(rows, true), part.scores(rows, false)));
    measures.put("ECE", rows -> Calibration.error(part.scores(rows), part.positive(rows)));
    for (Level level : Level.values()) {
      measures.put("lift " + level, rows -> part.lift(rows, level));
    }
  }

  private static void addGrades(
      Map<String, ToDoubleFunction<int[]>> measures, Part part, Ladder ladder) {
    measures.put(
        "quadratic kappa",
        rows ->
            Agreement.quadraticKappa(
                part.levelBands(rows, ladder), part.gradeBands(rows, ladder), ladder.bandCount()));
    measures.put("Spearman", rows -> Ranking.spearman(part.scores(rows), part.gradeValues(rows)));
    for (int grade = 1; grade < ladder.names().size(); grade++) {
      int least = grade;
      measures.put(
          "AUC at least " + ladder.names().get(grade),
          rows -> Ranking.auc(part.scoresAt(rows, least, true), part.scoresAt(rows, least, false)));
    }
  }

  /** Verdicts of one scheme, seen through lists of row indexes. */
  private record Part(LabelScheme scheme, List<Verdict> verdicts) {
    int[] every() {
      int[] rows = new int[verdicts.size()];
      Arrays.setAll(rows, i -> i);
      return rows;
    }

    double[] scores(int[] rows) {
      return Arrays.stream(rows).mapToDouble(i -> verdicts.get(i).score()).toArray();
    }

    double[] scores(int[] rows, boolean positive) {
      return Arrays.stream(rows)
          .filter(i -> scheme.positive(verdicts.get(i).grade()) == positive)
          .mapToDouble(i -> verdicts.get(i).score())
          .toArray();
    }

    double[] scoresAt(int[] rows, int least, boolean atLeast) {
      return Arrays.stream(rows)
          .filter(i -> verdicts.get(i).grade() >= least == atLeast)
          .mapToDouble(i -> verdicts.get(i).score())
          .toArray();
    }

    boolean[] positive(int[] rows) {
      boolean[] positive = new boolean[rows.length];
      for (int i = 0; i < rows.length; i++) {
        positive[i] = scheme.positive(verdicts.get(rows[i]).grade());
      }
      return positive;
    }

    Counts counts(int[] rows) {
      boolean[] flagged = new boolean[rows.length];
      for (int i = 0; i < rows.length; i++) {
        flagged[i] = verdicts.get(rows[i]).flagged();
      }
      return Counts.of(flagged, positive(rows));
    }

    double lift(int[] rows, Level level) {
      long hits = 0;
      long chosen = 0;
      long positives = 0;
      for (int i : rows) {
        Verdict verdict = verdicts.get(i);
        boolean positive = scheme.positive(verdict.grade());
        positives += positive ? 1 : 0;
        chosen += verdict.level() == level ? 1 : 0;
        hits += positive && verdict.level() == level ? 1 : 0;
      }
      return Rates.lift(hits, chosen, positives, rows.length);
    }

    double flagsPer10000(int[] rows) {
      return Rates.per10000(
          Arrays.stream(rows).filter(i -> verdicts.get(i).flagged()).count(), rows.length);
    }

    double highPer10000(int[] rows) {
      return Rates.per10000(
          Arrays.stream(rows).filter(i -> verdicts.get(i).level().atLeast(Level.HIGH)).count(),
          rows.length);
    }

    int[] grades(int[] rows) {
      return Arrays.stream(rows).map(i -> verdicts.get(i).grade()).toArray();
    }

    double[] gradeValues(int[] rows) {
      return Arrays.stream(rows).mapToDouble(i -> verdicts.get(i).grade()).toArray();
    }

    int[] tones(int[] rows) {
      return Arrays.stream(rows).map(i -> verdicts.get(i).tone()).toArray();
    }

    int[] gradeBands(int[] rows, Ladder ladder) {
      return Arrays.stream(rows).map(i -> ladder.band(verdicts.get(i).grade())).toArray();
    }

    int[] levelBands(int[] rows, Ladder ladder) {
      return Arrays.stream(rows).map(i -> ladder.band(verdicts.get(i).level())).toArray();
    }
  }
}
