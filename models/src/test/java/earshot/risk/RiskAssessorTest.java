package earshot.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import earshot.signal.Signal;
import earshot.taxonomy.Category;
import earshot.taxonomy.Form;
import earshot.taxonomy.Level;
import earshot.taxonomy.Modality;
import earshot.taxonomy.Subject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RiskAssessorTest {
  private static RiskAssessor assessor;

  @BeforeAll
  static void load() {
    assessor = RiskAssessor.withDefaults();
  }

  @Test
  void aWishToDieIsFlaggedWithItsSpanAndReason() {
    String text = "long day. i just want to die.";
    RiskAssessment assessment = assessor.assess(text);

    assertThat(assessment.flagged()).isTrue();
    Signal wish = first(assessment, Category.SUICIDAL_IDEATION);
    assertThat(text.substring(wish.start(), wish.end())).isEqualTo(wish.text()).contains("die");
    assertThat(assessment.reasons()).isNotEmpty();
    assertThat(assessment.subject()).isEqualTo(Subject.SELF);
  }

  @Test
  void aDeniedWishIsShownAndNotFlagged() {
    RiskAssessment assessment = assessor.assess("i do not want to die, i want a long holiday");

    assertThat(assessment.flagged()).isFalse();
    assertThat(assessment.signals()).extracting(Signal::modality).contains(Modality.NEGATED);
  }

  @Test
  void aDeniedWishBesideMeansStaysHigh() {
    RiskAssessment assessment =
        assessor.assess("i don't want to die but i have the pills lined up in front of me");

    assertThat(assessment.level()).isGreaterThanOrEqualTo(Level.HIGH);
  }

  @Test
  void aFixedExpressionIsNotThePhraseItHolds() {
    RiskAssessment assessment = assessor.assess("watching suicide squad again tonight");

    assertThat(assessment.flagged()).isFalse();
    assertThat(assessment.signals())
        .filteredOn(signal -> !signal.rule().startsWith("model."))
        .allSatisfy(signal -> assertThat(signal.level()).isEqualTo(Level.NONE));
  }

  @Test
  void aWorriedFriendIsFlaggedAsAboutSomebodyElse() {
    RiskAssessment assessment =
        assessor.assess("my friend told me she wants to kill herself and i am so scared");

    assertThat(assessment.flagged()).isTrue();
    assertThat(assessment.subject()).isEqualTo(Subject.OTHER);
  }

  @Test
  void disguisedSpellingIsOpenedAndNamed() {
    RiskAssessment assessment = assessor.assess("i want to k i l l m y s e l f");

    assertThat(assessment.level()).isGreaterThanOrEqualTo(Level.HIGH);
    assertThat(first(assessment, Category.SUICIDAL_IDEATION).form()).isEqualTo(Form.OBFUSCATED);
  }

  @Test
  void aSignalBuriedInALongPostKeepsItsLevel() {
    String ordinary = "We repainted the kitchen and the cat slept through all of it. ".repeat(60);
    RiskAssessment buried = assessor.assess(ordinary + "I am going to end my life. " + ordinary);

    assertThat(assessor.assess(ordinary).flagged()).isFalse();
    assertThat(buried.level()).isGreaterThanOrEqualTo(Level.HIGH);
  }

  @Test
  void protectionIsShownAndHidesNothing() {
    String severe = "i have decided to end my life tonight and i have the pills";
    RiskAssessment alone = assessor.assess(severe);
    RiskAssessment beside = assessor.assess(severe + ". my kids need me");

    assertThat(alone.level()).isGreaterThanOrEqualTo(Level.SEVERE);
    assertThat(beside.level()).isGreaterThanOrEqualTo(alone.level());
    assertThat(beside.categories()).contains(Category.PROTECTIVE);
    assertThat(beside.bars().buffers()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gay", "muslim", "black", "trans", "autistic", "veteran", "jewish"})
  void whoSomebodyIsChangesNothing(String identity) {
    assertThat(assessor.assess("as a " + identity + " teacher i feel like a burden to everyone"))
        .extracting(RiskAssessment::level)
        .isEqualTo(
            assessor.assess("as a christian teacher i feel like a burden to everyone").level());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0000\u0007", "\ud800", "\udc00\ud800", "!!!", "\ud83d\ude00"})
  void anyTextIsJudged(String text) {
    assertThat(assessor.assess(text).flagged()).isFalse();
  }

  @Test
  void textsMadeToBeSlowAreJudgedInTime() {
    List<String> texts =
        List.of(
            "a".repeat(1_000_000),
            "kms,".repeat(250_000),
            "i dont want to die lol \"kms ".repeat(40_000),
            "if i ".repeat(200_000));
    for (String text : texts) {
      assertThatCode(() -> assessor.assess(text)).doesNotThrowAnyException();
      long start = System.nanoTime();
      assessor.assess(text);
      // Generous: a rule that is quadratic in the text takes minutes here.
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }
  }

  @Test
  void theVerdictNamesWhatJudgedIt() {
    Provenance provenance = assessor.assess("hello there").provenance();

    assertThat(provenance.lexicon()).matches("\\d+-[0-9a-f]{8}");
    assertThat(provenance.models()).matches("[0-9a-f]{8}");
    assertThat(provenance.depth()).isEqualTo("screened");
  }

  private static Signal first(RiskAssessment assessment, Category category) {
    return assessment.signals().stream()
        .filter(signal -> signal.category() == category)
        .findFirst()
        .orElseThrow();
  }
}
