package earshot.language.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenNlpLanguageGuesserTest {
  private final OpenNlpLanguageGuesser guesser = new OpenNlpLanguageGuesser();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "im not ok",
        "i cant do this anymore",
        "I'm so tired of all of this",
        "The weather was lovely and we walked to the station with our neighbours",
        "idk what i should do about it, nobody at school talks to me lately"
      })
  void englishIsToldByItsFunctionWords(String text) {
    assertThat(guesser.guess(text)).isEqualTo("en");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "es; Hoy hemos comido en casa de mi abuela y luego fuimos a pasear por el parque",
        "fr; Nous avons passé la journée à la plage avec les enfants et il faisait très beau",
        "de; Wir sind gestern mit dem Zug nach Hamburg gefahren und haben den Hafen gesehen",
        "pt; Ontem fomos ao mercado comprar peixe e depois fizemos o jantar para todos",
        "it; Ieri siamo andati al mare con gli amici e abbiamo mangiato un gelato buonissimo",
        "nl; Gisteren zijn we met de fiets naar het strand gegaan en hebben we ijs gegeten"
      })
  void otherExpectedLanguagesAreTold(String language, String text) {
    assertThat(guesser.guess(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "lol", "\ud83d", "12345", "hola amigos", "pizza time", "?!"})
  void shortTextIsLeftUndetermined(String text) {
    assertThat(guesser.guess(text)).isEqualTo("und");
  }

  @Test
  void nothingButTheExpectedIsAnswered() {
    OpenNlpLanguageGuesser narrow = new OpenNlpLanguageGuesser(Set.of("en", "es"));

    assertThat(
            narrow.guess(
                "Wir sind gestern mit dem Zug nach Hamburg gefahren und haben den Hafen gesehen"))
        .isEqualTo("und");
  }

  @Test
  void unknownCodeIsRefusedByName() {
    assertThatThrownBy(() -> new OpenNlpLanguageGuesser(Set.of("eng")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'eng'");
  }

  @Test
  void longTextIsGuessedByItsBeginning() {
    assertThat(guesser.guess("x".repeat(1_000_000))).hasSizeBetween(2, 3);
    assertThat(guesser.guess("the cat sat on the mat and ".repeat(40_000))).isEqualTo("en");
  }
}
