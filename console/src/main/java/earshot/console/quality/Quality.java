package earshot.console.quality;

import earshot.console.store.Decision;
import earshot.console.store.HistoryEntry;
import earshot.console.store.Items;
import earshot.console.store.NotRiskReason;
import earshot.console.store.StoredItem;
import earshot.risk.RiskAssessment;
import earshot.signal.Signal;
import earshot.taxonomy.Category;
import earshot.taxonomy.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the decided items of a period and counts. */
public final class Quality {
  private static final int BINS = 10;
  private static final int NOISY_ITEMS = 10;
  private static final double NOISY_SHARE = 0.2;

  private final Items items;

  /** Quality of what was decided about these. */
  public Quality(Items items) {
    this.items = items;
  }

  QualityView view(Instant from, Instant to) {
    Count count = new Count();
    items.decided(from, to, count::add);
    return count.view(from, to);
  }

  private static final class Count {
    private final Tally levels = new Tally();
    private final Tally categories = new Tally();
    private final Tally rules = new Tally();
    private final Tally languages = new Tally();
    private final Tally sources = new Tally();
    private final Map<NotRiskReason, Long> reasons = new EnumMap<>(NotRiskReason.class);
    private final long[] binItems = new long[BINS];
    private final long[] binRisks = new long[BINS];
    private final double[] binScores = new double[BINS];
    private long decided;
    private long risks;
    private long overturned;
    private long confirmed;
    private long sameLevel;

    void add(StoredItem item) {
      if (item.review().standing().decision().isEmpty()) {
        return;
      }
      Decision decision = item.review().standing().decision().get();
      RiskAssessment assessment = item.flag().assessment();
      boolean risk = decision.outcome().isRisk();
      decided++;
      risks += risk ? 1 : 0;
      overturned += wasOverturned(item) ? 1 : 0;
      if (decision.level().isPresent()) {
        confirmed++;
        sameLevel += decision.level().get() == assessment.level() ? 1 : 0;
      }
      decision.reason().ifPresent(reason -> reasons.merge(reason, 1L, Long::sum));
      levels.add(assessment.level().name(), risk);
      for (Category category : assessment.categories()) {
        categories.add(category.name(), risk);
      }
      Set<String> counted = new HashSet<>();
      for (Signal signal : assessment.signals()) {
        if (signal.level() != Level.NONE && counted.add(signal.rule())) {
          rules.add(signal.rule(), risk);
        }
      }
      languages.add(assessment.language().isEmpty() ? "und" : assessment.language(), risk);
      sources.add(item.flag().post().source(), risk);
      int bin = Math.min(BINS - 1, (int) (assessment.score() * BINS));
      binItems[bin]++;
      binRisks[bin] += risk ? 1 : 0;
      binScores[bin] += assessment.score();
    }

    private static boolean wasOverturned(StoredItem item) {
      return item.review().history().stream()
          .anyMatch(entry -> entry.deed() == HistoryEntry.Deed.REVERSED);
    }

    QualityView view(Instant from, Instant to) {
      List<QualityView.PrecisionLine> byRule = rules.lines();
      List<QualityView.Bin> bins = new ArrayList<>();
      for (int i = 0; i < BINS; i++) {
        bins.add(
            new QualityView.Bin(
                (double) i / BINS,
                (double) (i + 1) / BINS,
                binItems[i] == 0 ? (i + 0.5) / BINS : binScores[i] / binItems[i],
                Wilson.share(binRisks[i], binItems[i])));
      }
      return new QualityView(
          from,
          to,
          Wilson.share(risks, decided),
          Wilson.share(overturned, decided),
          Wilson.share(sameLevel, confirmed),
          levels.lines(),
          categories.lines(),
          byRule,
          languages.lines(),
          sources.lines(),
          reasons,
          byRule.stream()
              .filter(line -> line.precision().all() >= NOISY_ITEMS)
              .filter(line -> line.precision().value().orElse(1.0) < NOISY_SHARE)
              .toList(),
          bins);
    }
  }
}
