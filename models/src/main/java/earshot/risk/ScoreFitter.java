package earshot.risk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits the weights of the score on texts held aside from the classifier's training: logistic
 * regression by gradient descent, each weight held within its bounds, so that a higher level can
 * never lower a score.
 */
public final class ScoreFitter {
  /** Least log-odds that one step of the ladder adds. */
  private static final double LEAST_STEP = 0.6;

  private static final int ROUNDS = 3_000;
  private static final double STEP = 0.05;
  private static final double SHRINKAGE = 1e-3;

  private final RiskAssessor assessor;
  private final List<double[]> features = new ArrayList<>();
  private final List<Double> targets = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();

  /** A fitter over an assessor whose phrases and classifier stay as they are. */
  public ScoreFitter(RiskAssessor assessor) {
    this.assessor = assessor;
  }

  /**
   * Takes one text.
   *
   * @param target whether a trained human would want to see it, 0 or 1
   * @param weight how much it counts, above 0
   */
  public void add(String text, double target, double weight) {
    features.add(assessor.features(text));
    targets.add(target);
    weights.add(weight);
  }

  /** The fitted weights by name. */
  public Map<String, Double> fit() {
    int count = ScoreFeatures.NAMES.size();
    double[] w = new double[count];
    double[] squares = new double[count];
    double total = weights.stream().mapToDouble(x -> x).sum();
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[count];
      for (int i = 0; i < features.size(); i++) {
        double[] x = features.get(i);
        double z = 0;
        for (int j = 0; j < count; j++) {
          z += w[j] * x[j];
        }
        double error = (1 / (1 + Math.exp(-z)) - targets.get(i)) * weights.get(i) / total;
        for (int j = 0; j < count; j++) {
          gradient[j] += error * x[j];
        }
      }
      for (int j = 0; j < count; j++) {
        double g = gradient[j] + SHRINKAGE * w[j] / 100;
        squares[j] = 0.99 * squares[j] + 0.01 * g * g;
        w[j] -= STEP * g / (Math.sqrt(squares[j]) + 1e-8) / Math.sqrt(1 + round / 50.0);
        w[j] = bounded(j, w[j]);
      }
    }
    Map<String, Double> named = new LinkedHashMap<>();
    for (int j = 0; j < count; j++) {
      named.put(ScoreFeatures.NAMES.get(j), Math.round(w[j] * 10_000) / 10_000.0);
    }
    return named;
  }

  private static double bounded(int feature, double weight) {
    boolean step =
        feature >= ScoreFeatures.FIRST_STEP
            && feature < ScoreFeatures.FIRST_STEP + ScoreFeatures.STEPS;
    if (step) {
      return Math.max(LEAST_STEP, weight);
    }
    // What the classifier, rules and hints say may only raise, what is taken back only lower.
    return switch (ScoreFeatures.NAMES.get(feature)) {
      case "bias" -> weight;
      case "taken_back", "impersonal" -> Math.min(0, weight);
      default -> Math.max(0, weight);
    };
  }
}
