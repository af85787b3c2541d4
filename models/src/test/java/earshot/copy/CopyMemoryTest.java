package earshot.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.copy.CopyMemory.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyMemoryTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final CopySettings SETTINGS = CopySettings.DEFAULTS;

  private static final String CHAIN =
      "please copy and paste this if you know somebody who fights a battle that nobody else can"
          + " see and say to them that you are there whatever the hour may be";

  /** A memory as version 1 wrote it; it stays when the layout changes. */
  private static final String VERSION_1 =
      "01000000010001610002706100036173680000019cae6b66000000019cae6b6600000000020000000000"
          + "00000100000000000000070000000000000000000000000000000001";

  @Test
  void theSameTextByAnotherAuthorIsACopy() {
    CopyMemory first = CopyMemory.EMPTY.see(seen("a", "ash", 0, CHAIN), SETTINGS).memory();
    Finding second = first.see(seen("b", "birch", 5, CHAIN), SETTINGS);
    assertThat(second.original()).isEqualTo("a");
    assertThat(second.memory().groups())
        .singleElement()
        .returns(
            new Copies("", 1, NOON.plus(Duration.ofMinutes(5)), List.of("post-b")),
            CopyGroup::copies);
  }

  @Test
  void aTextWithASmallChangeIsACopyWhereTheTwoMeet() {
    TextSketch original = sketch(CHAIN);
    TextSketch changed = sketch(CHAIN.replace("whatever the hour may be", "at any hour"));
    assertThat(original.similarity(changed)).isBetween(0.7, 0.95);
  }

  @Test
  void anotherTextIsNone() {
    String other =
        "today i went down to the sea with my brother and we ate far too many chips in the rain";
    assertThat(sketch(CHAIN).similarity(sketch(other))).isZero();
  }

  @Test
  void aFewWordsAreNeverComparedSinceManySayThemForThemselves() {
    assertThat(TextSketch.of("i can not do this any more", SETTINGS)).isEmpty();
    assertThat(TextSketch.of("one two three four five six seven eight nine ten eleven", SETTINGS))
        .isEmpty();
    assertThat(
            TextSketch.of(
                "one two three four five six seven eight nine ten eleven twelve", SETTINGS))
        .isPresent();
  }

  @Test
  void anAuthorsOwnRepeatIsNoCopy() {
    CopyMemory first = CopyMemory.EMPTY.see(seen("a", "ash", 0, CHAIN), SETTINGS).memory();
    Finding again = first.see(seen("b", "ash", 5, CHAIN), SETTINGS);
    assertThat(again.original()).isEmpty();
    assertThat(again.memory().groups().get(0).copies().count()).isZero();
  }

  @Test
  void unknownAuthorsAreNotOneAuthor() {
    CopyMemory first = CopyMemory.EMPTY.see(seen("a", "", 0, CHAIN), SETTINGS).memory();
    assertThat(first.see(seen("b", "", 5, CHAIN), SETTINGS).original()).isEqualTo("a");
  }

  @Test
  void anEarlierOneThatComesLateIsTheOriginal() {
    CopyMemory first = CopyMemory.EMPTY.see(seen("b", "birch", 5, CHAIN), SETTINGS).memory();
    Finding late = first.see(seen("a", "ash", 0, CHAIN), SETTINGS);
    assertThat(late.original()).isEmpty();
    assertThat(late.dethroned()).map(Sighting::flagId).contains("b");
    assertThat(late.memory().groups().get(0).original().flagId()).isEqualTo("a");
    assertThat(late.memory().groups().get(0).copies().posts()).containsExactly("post-b");
  }

  @Test
  void seeingAPostTwiceCountsItOnce() {
    CopyMemory memory = CopyMemory.EMPTY;
    for (String id : List.of("a", "b", "b", "a")) {
      memory = memory.see(seen(id, id, id.charAt(0) - 'a', CHAIN), SETTINGS).memory();
    }
    assertThat(memory.groups().get(0).copies().count()).isEqualTo(1);
  }

  @Test
  void aDayLaterItIsNewsAgain() {
    CopyMemory first = CopyMemory.EMPTY.see(seen("a", "ash", 0, CHAIN), SETTINGS).memory();
    Finding later = first.see(seen("b", "birch", 24 * 60 + 1, CHAIN), SETTINGS);
    assertThat(later.original()).isEmpty();
    assertThat(later.memory().groups()).hasSize(2);
  }

  @Test
  void aThousandCopiesTakeNoMoreRoomThanTwenty() {
    CopyMemory memory = CopyMemory.EMPTY;
    for (int i = 0; i < 1_000; i++) {
      memory = memory.see(seen("f" + i, "a" + i, i, CHAIN), SETTINGS).memory();
    }
    assertThat(memory.groups().get(0).copies().count()).isEqualTo(999);
    assertThat(CopyMemoryCodec.write(memory)).hasSizeLessThan(1_000);
  }

  @Test
  void itsBytesHoldAllOfItAndTheFirstLayoutIsStillRead() {
    CopyMemory memory =
        CopyMemory.EMPTY
            .see(
                new Sighting("a", "pa", "ash", NOON, NOON, new TextSketch(List.of(1L, 7L))),
                SETTINGS)
            .memory()
            .told();
    assertThat(HexFormat.of().formatHex(CopyMemoryCodec.write(memory))).isEqualTo(VERSION_1);
    assertThat(CopyMemoryCodec.read(HexFormat.of().parseHex(VERSION_1))).isEqualTo(memory);
    byte[] later = CopyMemoryCodec.write(memory);
    later[0] = 9;
    assertThatThrownBy(() -> CopyMemoryCodec.read(later)).hasMessageContaining("layout 9");
  }

  private static Sighting seen(String id, String author, int minutes, String text) {
    Instant at = NOON.plus(Duration.ofMinutes(minutes));
    return new Sighting(id, "post-" + id, author, at, at, sketch(text));
  }

  private static TextSketch sketch(String text) {
    return TextSketch.of(text, SETTINGS).orElseThrow();
  }
}
