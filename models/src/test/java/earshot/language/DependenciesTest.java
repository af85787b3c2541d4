package earshot.language;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.language.corenlp.CoreNlpParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What grammar tells of a phrase, through the real parser, on text as the normaliser leaves it. */
class DependenciesTest {
  private static final CoreNlpParser PARSER = new CoreNlpParser();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "i dont want to die; want to die",
        "i don't want to die; die",
        "I do not want to kill myself; kill myself",
        "im not suicidal; suicidal",
        "I am no longer suicidal; suicidal",
        "i never said i wanted to die; wanted to die",
        "i dont think i want to die; want to die",
        "i have no plan to die; die",
        "i have no plans to kill myself; kill myself",
        "no one wants to die; wants to die",
        "nobody wants to kill themselves; kill themselves",
        "i wont kill myself; kill myself",
        "im not going to kill myself; kill myself",
        "i dont want to die or hurt myself; hurt myself",
        "i would never hurt myself; hurt myself",
        "i have no thoughts of suicide; suicide",
        "i never want to hurt anyone; hurt anyone",
        "i dont feel suicidal; suicidal",
        "it is not that i want to die; want to die",
        "i don't want my mom to die; die"
      })
  void negationThatDeniesIsSeen(String sentence, String phrase) {
    assertThat(read(sentence).negated(start(sentence, phrase), end(sentence, phrase))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "i want to die; want to die",
        "not gonna lie i want to die; want to die",
        "im not joking i want to die; want to die",
        "i cant wait to die; die",
        "there isnt a day i dont want to die; want to die",
        "i cant go a day without wanting to die; wanting to die",
        "ive never wanted to die so badly; wanted to die",
        "i dont know if i want to die; want to die",
        "im not scared to die; die",
        "i dont care if i die; die",
        "i didnt eat and want to die; want to die",
        "i dont want to live and i want to die; want to die",
        "i have no choice but to die; die",
        "not a day goes by that i dont want to die; want to die",
        "i wouldnt mind dying; dying"
      })
  void negationThatAffirmsDeniesNothing(String sentence, String phrase) {
    assertThat(read(sentence).negated(start(sentence, phrase), end(sentence, phrase))).isFalse();
  }

  @Test
  void negationInsideThePhraseIsPartOfIt() {
    String sentence = "i dont want to live anymore";

    assertThat(read(sentence).negated(2, 19)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "nobody wants to kill themselves; kill themselves; THIRD",
        "i want to die; want to die; FIRST",
        "want to die; want to die; NONE",
        "my friend wants to die; wants to die; THIRD",
        "my sister says she wants to kill herself; kill herself; THIRD",
        "he told me to kill myself; kill myself; FIRST",
        "are you going to kill yourself; kill yourself; SECOND",
        "his suicidal thoughts scare me; suicidal thoughts; THIRD",
        "my suicidal thoughts are back; suicidal thoughts; FIRST",
        "we lost a friend who killed himself; killed himself; THIRD",
        "im gonna kill myself; kill myself; FIRST",
        "everyone would be better off if i was dead; dead; FIRST",
        "i am thinking of killing myself tonight; killing myself; FIRST"
      })
  void subjectIsFoundAboveThePhrase(String sentence, String phrase, Person person) {
    assertThat(read(sentence).subject(start(sentence, phrase), end(sentence, phrase)))
        .isEqualTo(person);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "i wanted to die last year; wanted to die",
        "i used to cut myself; cut myself",
        "i was thinking about suicide; suicide",
        "i had tried to kill myself before; kill myself",
        "i tried to kill myself; tried to kill myself",
        "i was suicidal back then; suicidal",
        "the singer who killed himself; killed himself",
        "we lost a friend who killed himself; killed himself"
      })
  void pastIsSeen(String sentence, String phrase) {
    assertThat(read(sentence).past(start(sentence, phrase), end(sentence, phrase))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "i didnt eat and want to die; want to die",
        "i want to die; want to die",
        "i wish i was dead; dead",
        "what if i killed myself; killed myself",
        "i have been thinking about suicide; suicide",
        "he said he wants to die; wants to die",
        "everyone would be better off if i was dead; dead"
      })
  void presentWishAndConditionAreNotPast(String sentence, String phrase) {
    assertThat(read(sentence).past(start(sentence, phrase), end(sentence, phrase))).isFalse();
  }

  @Test
  void rangeWithoutWordsSaysNothing() {
    Dependencies dependencies = read("   ");

    assertThat(dependencies.negated(0, 3)).isFalse();
    assertThat(dependencies.subject(0, 3)).isEqualTo(Person.NONE);
    assertThat(dependencies.past(0, 3)).isFalse();
  }

  private static Dependencies read(String sentence) {
    return new Dependencies(PARSER.parse(sentence));
  }

  private static int start(String sentence, String phrase) {
    int start = sentence.indexOf(phrase);
    assertThat(start).as("phrase in sentence").isNotNegative();
    return start;
  }

  private static int end(String sentence, String phrase) {
    return start(sentence, phrase) + phrase.length();
  }
}
