package earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.cli.Mask.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MaskTest {
  private final Mask mask = new Mask(false);

  @Test
  void evidenceKeepsFirstLettersAndShortWords() {
    assertThat(mask.snippet("i feel like giving up today", List.of(new Span(7, 21)), 7, 80))
        .isEqualTo("i feel l*** g***** up today");
  }

  @Test
  void revealingShowsTheTextAsItIs() {
    assertThat(new Mask(true).snippet("giving up", List.of(new Span(0, 9)), 0, 80))
        .isEqualTo("giving up");
  }

  @Test
  void anEmojiOfTheEvidenceIsHiddenWhole() {
    assertThat(mask.snippet("so \ud83d\ude22 now", List.of(new Span(3, 5)), 3, 80))
        .isEqualTo("so ** now");
  }

  @Test
  void lettersThatAreSpacedOutAreHidden() {
    assertThat(mask.snippet("i  l o s t  it", List.of(new Span(3, 14)), 3, 80))
        .isEqualTo("i  * * * *  it");
  }

  @Test
  void aLongTextIsCutAroundItsEvidence() {
    String text = "filler ".repeat(50) + "hopeless" + " filler".repeat(50);
    String snippet = mask.snippet(text, List.of(new Span(350, 358)), 350, 60);

    assertThat(snippet).hasSizeLessThan(61).contains("h*******");
    assertThat(snippet).startsWith("...").endsWith("...");
  }

  @Test
  void nothingThatSteersATerminalGetsThrough() {
    assertThat(mask.snippet("a\u001b[31mb\nc\u202ed\ud800e", List.of(), 0, 80))
        .isEqualTo("a.[31mb c.d.e");
  }

  @Test
  void spansBeyondTheTextAreCut() {
    assertThat(mask.snippet("tired", List.of(new Span(2, 99)), 99, 80)).isEqualTo("tir**");
  }
}
