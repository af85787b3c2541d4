package earshot.console.trends;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps single people from being found in counts: 1 to 4 are not told. Plain functions. */
final class SmallCells {
  /** The smallest count above 0 that is told. */
  static final int LEAST = 5;

  private SmallCells() {}

  static Optional<Long> shown(long count) {
    return count > 0 && count < LEAST ? Optional.empty() : Optional.of(count);
  }

  static List<Optional<Long>> shown(List<Long> counts) {
    List<Optional<Long>> shown = new ArrayList<>();
    counts.forEach(count -> shown.add(shown(count)));
    return shown;
  }

  /** The sum, unless a single suppressed count could be worked out from it. */
  static Optional<Long> total(List<Long> counts) {
    long suppressed = counts.stream().filter(count -> shown(count).isEmpty()).count();
    long sum = counts.stream().mapToLong(Long::longValue).sum();
    return suppressed == 1 ? Optional.empty() : shown(sum);
  }
}
