package earshot.pipeline.sink;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.codec.IndexName;
import earshot.triage.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RejectionTest {
  private static final Instant NOW = Instant.parse("2026-11-05T22:00:00Z");

  @Test
  void deadLetterNamesTheFaultAndKeepsTheEntry() {
    WriteEntry entry = Fixtures.entry("p1");

    DeadLetter letter =
        new Rejection(entry, "strict_dynamic_mapping_exception", "[mood] is not allowed")
            .letter(NOW);

    assertThat(letter.stage()).isEqualTo("index-flags");
    assertThat(letter.reason()).isEqualTo("strict-dynamic-mapping-exception");
    assertThat(letter.detail()).isEqualTo("[mood] is not allowed");
    assertThat(letter.source()).isEqualTo("sample");
    assertThat(letter.payload()).contains("\"id\":\"" + entry.id() + "\"", "\"post_id\":\"p1\"");
  }

  @Test
  void onlyAFlagIsTakenForOneByAReplay() {
    WriteEntry flag = Fixtures.entry("p1");
    WriteEntry later = of(flag.index(), WriteEntry.Kind.UPDATE);

    assertThat(Rejection.stage(flag)).isEqualTo(RefusedFlag.STAGE);
    assertThat(Rejection.stage(later)).isEqualTo("index-flag-changes");
    assertThat(Rejection.stage(of(IndexName.SAMPLES.at(NOW), WriteEntry.Kind.UPSERT)))
        .isEqualTo("index-samples");
    assertThat(RefusedFlag.record(new Rejection(flag, "x", "y").letter(NOW))).isPresent();
    assertThat(RefusedFlag.record(new Rejection(later, "x", "y").letter(NOW))).isEmpty();
  }

  @Test
  void sameEntryGivesTheSameDeadLetterId() {
    Rejection rejection = new Rejection(Fixtures.entry("p1"), "x", "y");

    assertThat(rejection.letter(NOW).id()).isEqualTo(rejection.letter(NOW.plusSeconds(9)).id());
  }

  @Test
  void quotedValuesAreLeftOut() {
    String why =
        "failed to parse field [created_at] of type [date] in document with id 'ab12'."
            + " Preview of field's value: 'somebody's own words'";

    assertThat(new Rejection(Fixtures.entry("p1"), "x", why).detail())
        .isEqualTo("failed to parse field [created_at] of type [date] in document with id '...'.");
  }

  private static WriteEntry of(String index, WriteEntry.Kind kind) {
    byte[] json = "{\"source\":\"sample\"}".getBytes(StandardCharsets.UTF_8);
    return new WriteEntry(index, "id", kind, json, new byte[0]);
  }
}
