package earshot.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          (a|b ~ character 1 opens a group that is never closed
          a) ~ character 2 closes a group that is not open
          a | b ~ character 3 has | outside of ( )
          ? a ~ character 1 has ? where no word or group stands right before it
          a ? ~ character 3 has ? where no word or group stands right before it
          (a|) b ~ character 4 has an empty alternative
          () b ~ character 2 has an empty alternative
          (a?|b) c ~ character 4 has an alternative that may be empty
          (a|(b|c)) ~ character 4 has a group inside a group
          (a <2> b) ~ character 4 has a gap inside a group
          <2> a ~ character 1 begins with a gap
          a <2> ~ character 6 ends with a gap
          a <2> <3> b ~ character 7 has a gap right after a gap
          a <13> b ~ character 3 has a gap that is none of <0> to <12>
          a <x> b ~ character 3 has a gap that is none of <0> to <12>
          a <3 b ~ character 3 has a gap that is none of <0> to <12>
          a <3>? b ~ character 3 has an optional gap
          ab*c ~ character 4 has * inside a word
          a* ~ character 2 has * after fewer than 2 letters
          * ~ character 1 has * where a word must stand
          don't ~ character 4 has an apostrophe; write the word without it
          a, b ~ character 1 has "a,"; accepted: words of letters
          a - b ~ character 3 has "-"; accepted: words of letters
          :pill ~ character 1 has ":pill"; accepted: words of letters
          (a)? b? ~ character 8 could match nothing at all
          """)
  void phraseOutsideTheLanguageIsRefusedWithItsPlace(String phrase, String message) {
    assertThatExceptionOfType(PhraseException.class)
        .isThrownBy(() -> Phrase.parse(phrase))
        .withMessageContaining("is \"" + phrase + "\"")
        .withMessageContaining(message);
  }

  @Test
  void emptyPhraseIsRefused() {
    assertThatExceptionOfType(PhraseException.class)
        .isThrownBy(() -> Phrase.parse("  "))
        .withMessageContaining("holds no word");
  }

  @Test
  void phraseThatExpandsTooFarIsRefused() {
    String group = "(a|b|c|d|e|f|g|h|i|j)";
    assertThat(Phrase.parse(group.repeat(3)).literals()).isEqualTo(1_000);
    assertThatExceptionOfType(PhraseException.class)
        .isThrownBy(() -> Phrase.parse(group.repeat(4)))
        .withMessageContaining("expands to 10000 literals or more; accepted: up to 2000");
    assertThatExceptionOfType(PhraseException.class)
        .isThrownBy(() -> Phrase.parse(group.repeat(40)))
        .withMessageContaining("accepted: up to 2000");
  }

  @Test
  void gapsDoNotMultiplyTheLiterals() {
    String group = "(a|b|c|d|e|f|g|h|i|j)";
    assertThat(Phrase.parse(String.join(" <2> ", group, group, group, group)).literals())
        .isEqualTo(40);
  }

  @Test
  void phraseThatSpansTooManyWordsIsRefused() {
    assertThat(Phrase.parse("a <12> b <12> c <12> d <12> e").segments()).hasSize(5);
    assertThatExceptionOfType(PhraseException.class)
        .isThrownBy(() -> Phrase.parse("a <12> b <12> c <12> d <12> e <12> f"))
        .withMessageContaining("may span 66 words; accepted: up to 60");
  }
}
