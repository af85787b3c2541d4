package earshot.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrendBucketTest {
  private static final Instant AT = Instant.parse("2026-03-02T12:34:56.789Z");

  @Test
  void bucketsBeginAtWholeUnitsInUtc() {
    assertThat(TrendUnit.MINUTE.start(AT)).isEqualTo(Instant.parse("2026-03-02T12:34:00Z"));
    assertThat(TrendUnit.HOUR.start(AT)).isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));
    assertThat(TrendUnit.DAY.start(AT)).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
    assertThat(TrendUnit.DAY.start(Instant.ofEpochMilli(-1)))
        .isEqualTo(Instant.parse("1969-12-31T00:00:00Z"));
  }

  @Test
  void partsAddUp() {
    TrendBucket hour = TrendBucket.empty("forum", TrendUnit.HOUR, AT);
    TrendBucket part =
        new TrendBucket(
            "forum", TrendUnit.MINUTE, AT, Map.of("NONE/ALL/en", 2L, "HIGH/ALL/en", 1L));
    assertThat(hour.plus(part).plus(part).counts())
        .isEqualTo(Map.of("NONE/ALL/en", 4L, "HIGH/ALL/en", 2L));
    assertThat(hour.plus(part).byCategory()).isEqualTo(Map.of(TrendCell.ALL, 3L));
  }

  @Test
  void aCellComesBackFromItsKey() {
    TrendCell cell = new TrendCell("HIGH", "pt/br", "SELF_HARM");
    assertThat(TrendCell.of(cell.key())).isEqualTo(cell);
  }
}
