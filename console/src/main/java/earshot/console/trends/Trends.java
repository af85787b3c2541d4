package earshot.console.trends;

import earshot.console.http.Problem;
import earshot.console.store.FlagCounts;
import earshot.console.store.FlagFilter;
import earshot.taxonomy.Category;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts as analysts may see them. */
public final class Trends {
  private static final int MOST_BUCKETS = 2000;
  private static final int MOST_TERMS = 50;
  private static final int DAYS = 7;
  private static final int HOURS = 24;

  private final FlagCounts counts;

  /** Trends over these counts. */
  public Trends(FlagCounts counts) {
    this.counts = counts;
  }

  TrendView trend(FlagFilter filter, Interval interval, Split split, boolean compare) {
    List<Instant> buckets = buckets(filter, interval);
    FlagCounts.Width width = FlagCounts.Width.valueOf(interval.name());
    Optional<FlagCounts.Field> field =
        split == Split.NONE
            ? Optional.empty()
            : Optional.of(FlagCounts.Field.valueOf(split.name()));
    Map<String, Map<Instant, Long>> now = counts.histogram(filter, width, field);
    Duration length = Duration.between(filter.from(), filter.to());
    Map<String, Map<Instant, Long>> before =
        compare
            ? counts.histogram(
                filter.during(filter.from().minus(length), filter.from()), width, field)
            : Map.of();
    List<TrendView.Series> series = new ArrayList<>();
    now.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Map<Instant, Long>> one) -> sum(one))
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .forEach(
            one -> {
              List<Long> line =
                  buckets.stream().map(at -> one.getValue().getOrDefault(at, 0L)).toList();
              Optional<Long> previous =
                  compare
                      ? SmallCells.total(
                          List.copyOf(before.getOrDefault(one.getKey(), Map.of()).values()))
                      : Optional.empty();
              series.add(
                  new TrendView.Series(
                      one.getKey(),
                      SmallCells.shown(line),
                      SmallCells.total(line),
                      previous,
                      Spikes.of(line)));
            });
    return new TrendView(
        filter.from(), filter.to(), interval, split, buckets, series, SmallCells.LEAST);
  }

  private static long sum(Map.Entry<String, Map<Instant, Long>> series) {
    return series.getValue().values().stream().mapToLong(Long::longValue).sum();
  }

  private static List<Instant> buckets(FlagFilter filter, Interval interval) {
    ZonedDateTime at = filter.from().atZone(ZoneOffset.UTC);
    at =
        switch (interval) {
          case HOUR -> at.truncatedTo(ChronoUnit.HOURS);
          case DAY -> at.truncatedTo(ChronoUnit.DAYS);
          case WEEK ->
              at.truncatedTo(ChronoUnit.DAYS)
                  .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        };
    List<Instant> buckets = new ArrayList<>();
    while (at.toInstant().isBefore(filter.to())) {
      if (buckets.size() == MOST_BUCKETS) {
        throw Problem.invalid("interval", "one with " + MOST_BUCKETS + " buckets at most");
      }
      buckets.add(at.toInstant());
      at =
          switch (interval) {
            case HOUR -> at.plusHours(1);
            case DAY -> at.plusDays(1);
            case WEEK -> at.plusWeeks(1);
          };
    }
    return buckets;
  }

  String csv(TrendView view) {
    StringBuilder csv = new StringBuilder("from,series,count\r\n");
    for (TrendView.Series series : view.series()) {
      for (int i = 0; i < view.buckets().size(); i++) {
        csv.append(view.buckets().get(i))
            .append(',')
            .append(cell(series.key()))
            .append(',')
            .append(series.counts().get(i).map(String::valueOf).orElse("<" + SmallCells.LEAST))
            .append("\r\n");
      }
    }
    return csv.toString();
  }

  /** Quoted; and never taken for a formula by a spreadsheet. */
  private static String cell(String text) {
    String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  HeatMap heat(FlagFilter filter) {
    long[][] sums = new long[DAYS][HOURS];
    counts
        .histogram(filter, FlagCounts.Width.HOUR, Optional.empty())
        .getOrDefault("ALL", Map.of())
        .forEach(
            (at, count) -> {
              ZonedDateTime time = at.atZone(ZoneOffset.UTC);
              sums[time.getDayOfWeek().getValue() - 1][time.getHour()] += count;
            });
    List<List<Optional<Long>>> rows = new ArrayList<>();
    for (long[] day : sums) {
      List<Long> hours = new ArrayList<>();
      for (long count : day) {
        hours.add(count);
      }
      rows.add(SmallCells.shown(hours));
    }
    return new HeatMap(rows, SmallCells.LEAST);
  }

  List<Term> terms(FlagFilter filter) {
    return counts.terms(filter, MOST_TERMS).stream()
        .filter(term -> term.flags() >= SmallCells.LEAST && term.authors() >= SmallCells.LEAST)
        .map(term -> new Term(term.text(), Category.valueOf(term.category()), term.flags()))
        .toList();
  }

  List<String> sources() {
    return counts.sources();
  }
}
