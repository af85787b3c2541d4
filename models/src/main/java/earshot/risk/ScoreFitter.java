package earshot.risk;

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
  private static final double LEAST_STEP = 0.3;

  private static final int ROUNDS = 3_000;
  private static final double STEP = 0.05;
  private static final double SHRINKAGE = 1e-3;

  /**
   * One text to fit to.
   *
   * @param text as it was written
   * @param atRisk whether a trained human would want to see it
   * @param weight how much it counts, above 0
   */
  public record Example(String text, boolean atRisk, double weight) {}

  private ScoreFitter() {}

  /** Weights to begin with: every feature counts, so that each is computed. */
  public static Map<String, Double> unfitted() {
    Map<String, Double> ones = new LinkedHashMap<>();
    ScoreFeatures.NAMES.forEach(name -> ones.put(name, 1.0));
    return ones;
  }

  /**
   * The fitted weights by name.
   *
   * @param assessor whose phrases and models stay as they are
   */
  public static Map<String, Double> fit(RiskAssessor assessor, List<Example> examples) {
    List<double[]> features =
        examples.parallelStream().map(example -> assessor.features(example.text())).toList();
    double total = examples.stream().mapToDouble(Example::weight).sum();
    int count = ScoreFeatures.NAMES.size();
    double[] w = new double[count];
    double[] squares = new double[count];
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[count];
      for (int i = 0; i < features.size(); i++) {
        double[] x = features.get(i);
        double z = 0;
        for (int j = 0; j < count; j++) {
          z += w[j] * x[j];
        }
        double target = examples.get(i).atRisk() ? 1 : 0;
        double weight = examples.get(i).weight() / total;
        double error = (1 / (1 + Math.exp(-z)) - target) * weight;
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
      case "taken_back",
          "impersonal",
          "meaning_impersonal",
          "meaning_recovery",
          "meaning_flippant" ->
          Math.min(0, weight);
      default -> Math.max(0, weight);
    };
  }
}
