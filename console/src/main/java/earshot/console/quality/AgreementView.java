package earshot.console.quality;

import java.util.List;
import java.util.Optional;

/**
 * How far two people who looked blindly at the same items agree.
 *
 * @param kappa Cohen's kappa over risk or not risk; missing where it is not defined
 */
record AgreementView(
    long items, Optional<Double> kappa, List<Pair> pairs, List<ByCategory> categories) {

  /** One pair of people. */
  record Pair(String one, String other, long items, long agreed, Optional<Double> kappa) {}

  /** One category. */
  record ByCategory(String category, long items, long agreed, Optional<Double> kappa) {}
}
