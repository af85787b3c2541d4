package earshot.trend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares an hour with hours like it. The hour may still be running: counts only grow, so the
 * first moment at which the threshold is reached raises the same alert that the whole hour would,
 * and no more false ones.
 */
public final class SpikeDetector {
  private final TrendSettings settings;

  public SpikeDetector(TrendSettings settings) {
    this.settings = settings;
  }

  /**
   * The verdict on an hour.
   *
   * @param spikes its categories with unusually many flags
   * @param ordinary what later hours are to be compared with: its counts, none above its threshold,
   *     so that one spike does not hide the next
   */
  public record Verdict(List<Spike> spikes, Map<String, Long> ordinary) {
    public Verdict {
      spikes = List.copyOf(spikes);
      ordinary = Map.copyOf(ordinary);
    }
  }

  /**
   * Judges an hour.
   *
   * @param before flags by category of the hours like it; an hour without posts is not among them
   */
  public Verdict judge(TrendBucket hour, List<Map<String, Long>> before) {
    Map<String, Long> now = hour.byCategory();
    long posts = now.getOrDefault(TrendCell.ALL, 0L);
    Map<String, Long> ordinary = new HashMap<>(now);
    List<Spike> spikes = new ArrayList<>();
    if (before.size() < settings.fewestHours()) {
      return new Verdict(spikes, ordinary);
    }
    now.forEach(
        (category, count) -> {
          if (category.equals(TrendCell.ALL) || count < settings.fewest()) {
            return;
          }
          List<Long> counts = before.stream().map(one -> one.getOrDefault(category, 0L)).toList();
          Baseline baseline = Baseline.of(counts, settings.falseAlarms());
          if (count >= baseline.threshold()) {
            ordinary.put(category, Math.max(settings.fewest(), baseline.threshold()));
            spikes.add(spike(hour, category, count, posts, baseline, counts.size()));
          }
        });
    return new Verdict(spikes, ordinary);
  }

  private Spike spike(
      TrendBucket hour, String category, long count, long posts, Baseline baseline, int hours) {
    return new Spike(
        hour.source(),
        category,
        hour.start(),
        count,
        posts,
        Math.round(baseline.expected() * 1000) / 1000.0,
        Math.max(settings.fewest(), baseline.threshold()),
        hours);
  }
}
