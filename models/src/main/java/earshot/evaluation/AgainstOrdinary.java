package earshot.evaluation;

import earshot.evaluation.measure.Bootstrap;
import earshot.evaluation.measure.Estimate;
import earshot.evaluation.measure.Ranking;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/** How well the positives of a set stand out from a set of ordinary text. */
final class AgainstOrdinary {
  /** The rate of false alarms at which recall is told: flags per 10,000 ordinary texts. */
  static final double FLAGS_PER_10000 = 10;

  private final Bootstrap bootstrap;

  AgainstOrdinary(Bootstrap bootstrap) {
    this.bootstrap = bootstrap;
  }

  Map<String, Estimate> figures(JudgedSet set, JudgedSet ordinary) {
    double[] positives = set.scores(true);
    double[] others = ordinary.scores(false);
    Map<String, Estimate> figures = new LinkedHashMap<>();
    add(figures, "AUC against " + ordinary.name(), positives, others, Ranking::auc);
    add(
        figures,
        "recall at 10 flags per 10,000 of " + ordinary.name(),
        positives,
        others,
        (found, below) -> Ranking.recallAt(FLAGS_PER_10000, found, below));
    return figures;
  }

  private void add(
      Map<String, Estimate> figures,
      String name,
      double[] positives,
      double[] others,
      ToDoubleBiFunction<double[], double[]> measure) {
    bootstrap
        .estimate(
            positives.length + others.length,
            rows ->
                measure.applyAsDouble(
                    Arrays.stream(rows)
                        .filter(i -> i < positives.length)
                        .mapToDouble(i -> positives[i])
                        .toArray(),
                    Arrays.stream(rows)
                        .filter(i -> i >= positives.length)
                        .mapToDouble(i -> others[i - positives.length])
                        .toArray()))
        .ifPresent(estimate -> figures.put(name, estimate));
  }
}
