package earshot.console.store.memory;

import earshot.console.store.FlagCounts;
import earshot.console.store.FlagFilter;
import earshot.console.store.StoredItem;
import earshot.risk.RiskAssessment;
import earshot.signal.Signal;
import earshot.taxonomy.Level;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts over the items in memory. */
public final class MemoryCounts implements FlagCounts {
  private final MemoryItems items;

  /** Counts of these. */
  public MemoryCounts(MemoryItems items) {
    this.items = items;
  }

  @Override
  public Map<String, Map<Instant, Long>> histogram(
      FlagFilter filter, Width width, Optional<Field> field) {
    Map<String, Map<Instant, Long>> series = new HashMap<>();
    fitting(filter)
        .forEach(
            item -> {
              Instant bucket = bucket(item.flag().post().createdAt(), width);
              for (String key : field.map(by -> values(item, by)).orElse(List.of("ALL"))) {
                series.computeIfAbsent(key, k -> new TreeMap<>()).merge(bucket, 1L, Long::sum);
              }
            });
    if (field.isEmpty()) {
      series.computeIfAbsent("ALL", key -> new TreeMap<>());
    }
    return series;
  }

  private static List<String> values(StoredItem item, Field field) {
    RiskAssessment assessment = item.flag().assessment();
    return switch (field) {
      case LEVEL -> List.of(assessment.level().name());
      case CATEGORY -> assessment.categories().stream().map(Enum::name).toList();
      case SOURCE -> List.of(item.flag().post().source());
      case LANGUAGE -> List.of(assessment.language());
    };
  }

  private static Instant bucket(Instant at, Width width) {
    ZonedDateTime time = at.atZone(ZoneOffset.UTC);
    return switch (width) {
      case HOUR -> time.truncatedTo(ChronoUnit.HOURS).toInstant();
      case DAY -> time.truncatedTo(ChronoUnit.DAYS).toInstant();
      case WEEK ->
          time.truncatedTo(ChronoUnit.DAYS)
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
              .toInstant();
    };
  }

  @Override
  public List<TermCount> terms(FlagFilter filter, int most) {
    Map<String, Set<String>> flags = new HashMap<>();
    Map<String, Set<String>> authors = new HashMap<>();
    Map<String, String> categories = new HashMap<>();
    fitting(filter)
        .forEach(
            item -> {
              for (Signal signal : item.flag().assessment().signals()) {
                if (signal.level() != Level.NONE) {
                  String text = signal.text().toLowerCase(Locale.ROOT);
                  flags.computeIfAbsent(text, key -> new HashSet<>()).add(item.id().toString());
                  authors
                      .computeIfAbsent(text, key -> new HashSet<>())
                      .add(item.flag().post().authorKey());
                  categories.putIfAbsent(text, signal.category().name());
                }
              }
            });
    return flags.keySet().stream()
        .map(
            text ->
                new TermCount(
                    text, categories.get(text), flags.get(text).size(), authors.get(text).size()))
        .sorted(
            Comparator.comparingLong(TermCount::flags).reversed().thenComparing(TermCount::text))
        .limit(most)
        .toList();
  }

  @Override
  public List<String> sources() {
    return items.all().map(item -> item.flag().post().source()).distinct().sorted().toList();
  }

  private Stream<StoredItem> fitting(FlagFilter filter) {
    return items.all().filter(item -> fits(item, filter));
  }

  private static boolean fits(StoredItem item, FlagFilter filter) {
    RiskAssessment assessment = item.flag().assessment();
    Instant at = item.flag().post().createdAt();
    return !at.isBefore(filter.from())
        && at.isBefore(filter.to())
        && (filter.levels().isEmpty() || filter.levels().contains(assessment.level()))
        && (filter.categories().isEmpty()
            || assessment.categories().stream().anyMatch(filter.categories()::contains))
        && (filter.sources().isEmpty() || filter.sources().contains(item.flag().post().source()))
        && (filter.languages().isEmpty() || filter.languages().contains(assessment.language()))
        && (filter.words().isBlank()
            || MemoryItems.words(item)
                .containsAll(Arrays.asList(filter.words().toLowerCase(Locale.ROOT).split("\\W+"))));
  }
}
