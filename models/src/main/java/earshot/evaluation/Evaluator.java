package earshot.evaluation;

import earshot.evaluation.EvaluationReport.SetReport;
import earshot.evaluation.EvaluationReport.Slice;
import earshot.evaluation.measure.Bootstrap;
import earshot.evaluation.measure.Estimate;
import earshot.risk.Provenance;
import earshot.risk.RiskAssessment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Measures a judgement on files of JSON Lines, gzipped or not. What their labels mean is told by
 * {@link LabelScheme}; sets of ordinary text among them also serve as the ground from which the
 * positives of the other sets must stand out.
 */
public final class Evaluator {
  private final Function<String, RiskAssessment> judge;
  private final int sample;
  private final long seed;
  private final Consumer<String> progress;

  /**
   * An evaluator.
   *
   * @param judge called from several threads
   * @param sample how many texts of each file to draw at random, or 0 for all
   * @param seed of samples and intervals
   * @param progress told of each step in a line
   */
  public Evaluator(
      Function<String, RiskAssessment> judge, int sample, long seed, Consumer<String> progress) {
    if (sample < 0) {
      throw new IllegalArgumentException("sample " + sample + " is below 0");
    }
    this.judge = judge;
    this.sample = sample;
    this.seed = seed;
    this.progress = progress;
  }

  /**
   * Judges and measures.
   *
   * @throws IOException if a file cannot be read or a row not be understood; the message names file
   *     and line or row
   */
  public EvaluationReport evaluate(List<Path> files) throws IOException {
    Judging judging = new Judging(judge, sample, seed);
    for (Path file : files) {
      progress.accept("judging " + file);
      judging.add(file);
    }
    Bootstrap bootstrap = new Bootstrap(seed);
    SetMeasures measures = new SetMeasures(bootstrap);
    AgainstOrdinary against = new AgainstOrdinary(bootstrap);
    List<JudgedSet> sets = judging.sets();
    if (sets.isEmpty()) {
      throw new IOException("there is no text in " + files);
    }
    List<SetReport> reports = new ArrayList<>();
    for (JudgedSet set : sets) {
      progress.accept("measuring " + set.name());
      SetReport report = measures.report(set);
      if (set.rankable()) {
        for (JudgedSet ordinary : sets) {
          if (ordinary.scheme().task() == Task.ORDINARY) {
            report = with(report, against.figures(set, ordinary));
          }
        }
      }
      reports.add(report);
    }
    return new EvaluationReport(version(), seed, sample, Bootstrap.RESAMPLES, reports);
  }

  private static SetReport with(SetReport report, Map<String, Estimate> more) {
    Map<String, Estimate> figures = new LinkedHashMap<>(report.all().figures());
    figures.putAll(more);
    List<Slice> slices = new ArrayList<>(report.slices());
    slices.set(
        0, new Slice(report.all().name(), report.all().texts(), report.all().positives(), figures));
    return new SetReport(
        report.name(),
        report.task(),
        report.meaning(),
        slices,
        report.grades(),
        report.confusion(),
        report.reliability());
  }

  /** Told by the judgement itself, on a text of no content. */
  private String version() {
    Provenance by = judge.apply("").provenance();
    return "lexicon " + by.lexicon() + ", models " + by.models() + ", scorer " + by.scorer();
  }
}
