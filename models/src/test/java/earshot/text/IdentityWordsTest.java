package earshot.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentityWordsTest {
  @Test
  void allOfThemBecomeOneWordAndNothingElseChanges() {
    assertThat(IdentityWords.neutral("as a gay, disabled veteran i bake."))
        .isEqualTo("as a person, person person i bake.");
  }

  @Test
  void aWordThatHoldsOneIsLeft() {
    assertThat(IdentityWords.neutral("blackberry manual")).isEqualTo("blackberry manual");
  }
}
