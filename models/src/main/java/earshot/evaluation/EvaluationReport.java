package earshot.evaluation;

import earshot.evaluation.measure.Calibration;
import earshot.evaluation.measure.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of one version of Earshot on some data sets.
 *
 * @param version which lexicon, models and settings judged, in words
 * @param seed of the samples and intervals
 * @param sample how many texts of each file were drawn, or 0 for all
 * @param resamples how often each interval drew the texts again
 * @param sets one report for each data set, in the order read
 */
public record EvaluationReport(
    String version, long seed, int sample, int resamples, List<SetReport> sets) {

  public EvaluationReport {
    sets = List.copyOf(sets);
  }

  /**
   * The figures on one data set.
   *
   * @param name of the data set
   * @param task what was asked
   * @param meaning what a positive is
   * @param slices figures by slice; the first, {@code all}, is of the whole set
   * @param grades names of the labels, the rows of the confusion table
   * @param confusion texts by label and by level, NONE first; for {@link Task#TONE} by the tone
   *     given
   * @param reliability score against share of positives; empty where nothing is positive
   */
  public record SetReport(
      String name,
      Task task,
      String meaning,
      List<Slice> slices,
      List<String> grades,
      List<List<Long>> confusion,
      List<Calibration.Bin> reliability) {

    public SetReport {
      slices = List.copyOf(slices);
      grades = List.copyOf(grades);
      confusion = List.copyOf(confusion);
      reliability = List.copyOf(reliability);
    }

    /** The whole set. */
    public Slice all() {
      return slices.get(0);
    }
  }

  /**
   * The figures on a part of a data set.
   *
   * @param name such as {@code all} or {@code 80-279 characters}
   * @param texts how many there are
   * @param positives how many of them are positive
   * @param figures by name, in the order to show; those that are not defined are left out
   */
  public record Slice(String name, long texts, long positives, Map<String, Estimate> figures) {
    public Slice {
      figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }
  }
}
