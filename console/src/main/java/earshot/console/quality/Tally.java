package earshot.console.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts risks among decided items by a key. */
final class Tally {
  private final Map<String, long[]> counts = new TreeMap<>();

  void add(String key, boolean risk) {
    long[] count = counts.computeIfAbsent(key, k -> new long[2]);
    count[0] += risk ? 1 : 0;
    count[1]++;
  }

  /** One line for each key, the one with most items first. */
  List<QualityView.PrecisionLine> lines() {
    return counts.entrySet().stream()
        .map(
            one ->
                new QualityView.PrecisionLine(
                    one.getKey(), Wilson.share(one.getValue()[0], one.getValue()[1])))
        .sorted(
            Comparator.comparingLong((QualityView.PrecisionLine line) -> line.precision().all())
                .reversed()
                .thenComparing(QualityView.PrecisionLine::key))
        .toList();
  }
}
