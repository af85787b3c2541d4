package earshot.evaluation;

import java.util.Comparator;
import java.util.List;

/**
 * A data set with a verdict on each text, lowest score first, which makes the resampling of
 * rankings cheap.
 *
 * @param name of the data set
 * @param scheme what its labels mean
 * @param verdicts one for each text
 */
record JudgedSet(String name, LabelScheme scheme, List<Verdict> verdicts) {
  JudgedSet {
    verdicts = verdicts.stream().sorted(Comparator.comparingDouble(Verdict::score)).toList();
  }

  /** Scores of the positives, or of the others. */
  double[] scores(boolean positive) {
    return verdicts.stream()
        .filter(verdict -> scheme.positive(verdict.grade()) == positive)
        .mapToDouble(Verdict::score)
        .toArray();
  }

  boolean rankable() {
    return scheme.task() == Task.RISK || scheme.task() == Task.GRADES;
  }
}
