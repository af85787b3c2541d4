package earshot.console.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.console.http.Problem;
import earshot.console.store.FlagCounts;
import earshot.console.store.FlagFilter;
import earshot.console.store.Flags;
import earshot.console.store.memory.MemoryCounts;
import earshot.console.store.memory.MemoryItems;
import earshot.taxonomy.Category;
import earshot.taxonomy.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrendsTest {
  private static final Instant MONDAY = Instant.parse("2026-11-09T00:00:00Z");

  private final MemoryItems items = new MemoryItems();
  private final FlagCounts counts = new MemoryCounts(items);
  private final Trends trends = new Trends(counts);
  private int written;

  private void write(int many, int day, String author, String source) {
    for (int i = 0; i < many; i++) {
      items.write(
          Flags.flag(
              "p" + written++,
              Level.HIGH,
              author + i,
              "tired of it",
              source,
              MONDAY.plus(Duration.ofDays(day)).plusSeconds(3600)));
    }
  }

  private static FlagFilter week(Optional<String> q) {
    return Asked.filter(
        MONDAY,
        MONDAY.plus(Duration.ofDays(7)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        q);
  }

  private TrendView.Series only(TrendView view) {
    assertThat(view.series()).hasSize(1);
    return view.series().get(0);
  }

  @Test
  void fewerThanFiveAreNotToldAndCannotBeWorkedOut() {
    write(4, 0, "a", "forum");
    write(7, 1, "b", "forum");

    TrendView.Series series =
        only(trends.trend(week(Optional.empty()), Interval.DAY, Split.NONE, false));

    assertThat(series.counts().subList(0, 3))
        .containsExactly(Optional.empty(), Optional.of(7L), Optional.of(0L));
    assertThat(series.total()).as("7 and one suppressed").isEmpty();
  }

  @Test
  void aSpikeIsMarkedAndTheWeekBeforeIsCompared() {
    write(6, -7, "z", "forum");
    for (int day = 0; day < 7; day++) {
      write(day == 4 ? 30 : 6, day, "a" + day, "forum");
    }

    TrendView.Series series =
        only(trends.trend(week(Optional.empty()), Interval.DAY, Split.SOURCE, true));

    assertThat(series.key()).isEqualTo("forum");
    assertThat(series.spikes()).containsExactly(4);
    assertThat(series.total()).contains(66L);
    assertThat(series.previousTotal()).contains(6L);
  }

  @Test
  void aTermIsToldOnlyIfFiveAuthorsWroteIt() {
    for (int i = 0; i < 9; i++) {
      write(1, i % 7, "same", "forum");
    }
    assertThat(trends.terms(week(Optional.empty()))).isEmpty();

    write(5, 2, "other", "forum");
    assertThat(trends.terms(week(Optional.empty())))
        .extracting(Term::text)
        .containsExactly("tired ");
  }

  @Test
  void theQueryLanguageTakesFieldsAndWords() {
    FlagFilter filter = week(Optional.of("level:high category:SELF_HARM source:forum exam stress"));

    assertThat(filter.levels()).containsExactly(Level.HIGH);
    assertThat(filter.categories()).containsExactly(Category.SELF_HARM);
    assertThat(filter.sources()).containsExactly("forum");
    assertThat(filter.words()).isEqualTo("exam stress");
    assertThatThrownBy(() -> week(Optional.of("level:terrible"))).isInstanceOf(Problem.class);
  }

  @Test
  void aCsvCellIsNeverAFormula() {
    write(6, 0, "a", "=HYPERLINK(1)");

    String csv =
        trends.csv(trends.trend(week(Optional.empty()), Interval.WEEK, Split.SOURCE, false));

    assertThat(csv.lines().toList())
        .isEqualTo(List.of("from,series,count", "2026-11-09T00:00:00Z,\"'=HYPERLINK(1)\",6"));
  }
}
