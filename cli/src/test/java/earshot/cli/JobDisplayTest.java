package earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.pipeline.JobProgress;
import earshot.taxonomy.Level;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class JobDisplayTest {
  private static final Map<Level, Long> FLAGS = Map.of(Level.MODERATE, 1_200L, Level.IMMINENT, 1L);

  @Test
  void aLineTellsPostsRateFlagsMostSevereFirstAndDeadLetters() {
    assertThat(JobDisplay.line(progress(50_000, 50_000, 0, OptionalLong.empty()), 1234.4))
        .isEqualTo(
            "50,000 posts, 1,234/s | flagged 1,201 (1 IMMINENT, 1,200 MODERATE) | dead letters 7");
  }

  @Test
  void postsThatWereReadAndNotYetJudgedAreWaiting() {
    assertThat(JobDisplay.line(progress(50_000, 49_000, 0, OptionalLong.empty()), 10))
        .endsWith("| 1,000 waiting");
  }

  @Test
  void ofInputWithAnEndTheShareAndTheTimeLeftAreTold() {
    assertThat(JobDisplay.line(progress(50_000, 50_000, 500, OptionalLong.of(1_000)), 100))
        .endsWith("| 50 %, 8:20 left");
    assertThat(JobDisplay.line(progress(50_000, 50_000, 500, OptionalLong.of(1_000)), 5))
        .endsWith("| 50 %, 2:46:40 left");
  }

  @Test
  void aTimeThatNobodyCanTellIsNotTold() {
    OptionalLong total = OptionalLong.of(1_000);
    assertThat(JobDisplay.line(progress(0, 0, 0, total), 0)).doesNotContain("%");
    assertThat(JobDisplay.line(progress(50_000, 50_000, 500, total), 0)).endsWith("| 50 %");
    assertThat(JobDisplay.line(progress(50_000, 50_000, 500, total), 0.1)).endsWith("| 50 %");
    assertThat(JobDisplay.line(progress(50_000, 50_000, 4, total), 100)).endsWith("| 0 %");
    // A compressed file is read ahead, an input may grow: it is never more than done.
    assertThat(JobDisplay.line(progress(50_000, 50_000, 2_000, total), 100)).endsWith("| 100 %");
    assertThat(JobDisplay.line(progress(50_000, 50_000, 0, OptionalLong.of(0)), 100))
        .doesNotContain("%");
  }

  @Test
  void theSummaryAccountsForEveryRecord() {
    String summary =
        JobDisplay.summary(
            progress(50_000, 50_000, 0, OptionalLong.empty()),
            OptionalLong.of(0),
            Duration.ofMillis(12_500));

    assertThat(summary.lines())
        .containsExactly(
            "Read 50,000 records in 12.5 s (4,000/s): flagged 1,201, not flagged 48,792, dead"
                + " letters 7.",
            "Flagged: 1 IMMINENT, 1,200 MODERATE.",
            "Dead letters: missing-field 3, not-json 4.");
  }

  @Test
  void flagsThatElasticsearchRefusedAreToldWhereThatIsKnown() {
    JobProgress progress = progress(50_000, 50_000, 0, OptionalLong.empty());
    Duration took = Duration.ofSeconds(1);

    assertThat(JobDisplay.summary(progress, OptionalLong.of(2), took))
        .contains("Elasticsearch refused 2 of the flags");
    assertThat(JobDisplay.summary(progress, OptionalLong.empty(), took)).doesNotContain("refused");
  }

  @Test
  void aRunThatFoundNothingSaysSoInOneLine() {
    JobProgress nothing =
        new JobProgress(
            0, 0, 0, Map.of(), new TreeMap<>(), new TreeMap<>(), 0, OptionalLong.empty());
    assertThat(JobDisplay.summary(nothing, OptionalLong.of(0), Duration.ZERO))
        .isEqualToIgnoringNewLines(
            "Read 0 records in 0.0 s (0/s): flagged 0, not flagged 0, dead letters 0.");
  }

  private static JobProgress progress(long records, long assessed, long bytes, OptionalLong total) {
    return new JobProgress(
        records,
        records,
        assessed,
        FLAGS,
        new TreeMap<>(Map.of("not-json", 4L, "missing-field", 3L)),
        new TreeMap<>(Map.of("not-flagged", records - 1_208)),
        bytes,
        total);
  }
}
