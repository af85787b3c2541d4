package earshot.evaluation;

import earshot.evaluation.measure.Bootstrap;
import earshot.evaluation.measure.Estimate;
import earshot.evaluation.measure.Ranking;
import java.util.LinkedHashMap;
import java.util.Map;

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
    bootstrap
        .estimate(positives, others, Ranking::auc)
        .ifPresent(auc -> figures.put("AUC against " + ordinary.name(), auc));
    bootstrap
        .estimate(positives, others, (p, o) -> Ranking.recallAt(FLAGS_PER_10000, p, o))
        .ifPresent(
            recall -> figures.put("recall at 10 flags per 10,000 of " + ordinary.name(), recall));
    return figures;
  }
}
