package earshot.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import earshot.taxonomy.Level;
import java.io.IOException;
import java.io.InputStream;

/**
 * A logistic model from {@link ScoreFeatures} to the probability that a trained human would want to
 * see the text, fitted on posts held aside from the classifier's training. Its card stands beside
 * it.
 */
final class ScoreModel {
  private final double[] weights;

  ScoreModel(double[] weights) {
    if (weights.length != ScoreFeatures.NAMES.size()) {
      throw new IllegalArgumentException(
          "ScoreModel has " + weights.length + " weights; accepted: " + ScoreFeatures.NAMES.size());
    }
    this.weights = weights.clone();
  }

  /**
   * Reads the weights.
   *
   * @param name of the file, for messages
   */
  static ScoreModel read(InputStream in, String name) throws IOException {
    JsonNode json = new ObjectMapper().readTree(in);
    double[] weights = new double[ScoreFeatures.NAMES.size()];
    for (int i = 0; i < weights.length; i++) {
      JsonNode weight = json.path("weights").path(ScoreFeatures.NAMES.get(i));
      if (!weight.isNumber()) {
        throw new IOException(name + ": weights." + ScoreFeatures.NAMES.get(i) + " is missing");
      }
      weights[i] = weight.asDouble();
    }
    return new ScoreModel(weights);
  }

  /** Whether a feature counts: what has no weight need not be computed. */
  boolean uses(int feature) {
    return weights[feature] != 0;
  }

  /** The probability, in [0, 1]. */
  double score(double[] features) {
    double z = 0;
    for (int i = 0; i < weights.length; i++) {
      z += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-z));
  }

  /** What evidence of this level adds, in log-odds. */
  double points(Level level) {
    double points = 0;
    for (int step = 0; step < level.severity(); step++) {
      points += weights[ScoreFeatures.FIRST_STEP + step];
    }
    return points;
  }
}
