package earshot.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import earshot.language.Sentiment;
import earshot.risk.Bars;
import earshot.risk.Provenance;
import earshot.risk.RiskAssessment;
import earshot.signal.Signal;
import earshot.taxonomy.Category;
import earshot.taxonomy.Form;
import earshot.taxonomy.Genre;
import earshot.taxonomy.Level;
import earshot.taxonomy.Modality;
import earshot.taxonomy.Subject;
import earshot.taxonomy.TimeFrame;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpectationTest {
  private static final RiskAssessment WORRIED_FRIEND =
      found(Level.HIGH, Category.SUICIDAL_IDEATION, Subject.OTHER, Modality.ASSERTED);

  @Test
  void aRightAnswerMeetsIt() {
    assertThat(
            expected(Category.SUICIDAL_IDEATION, Subject.OTHER, Modality.ASSERTED)
                .isMetBy(WORRIED_FRIEND))
        .isTrue();
  }

  @Test
  void aMissedFlagDoesNotMeetIt() {
    RiskAssessment missed =
        found(Level.LOW, Category.SUICIDAL_IDEATION, Subject.OTHER, Modality.ASSERTED);
    assertThat(
            expected(Category.SUICIDAL_IDEATION, Subject.OTHER, Modality.ASSERTED).isMetBy(missed))
        .isFalse();
  }

  @Test
  void aLevelTooHighDoesNotMeetIt() {
    RiskAssessment shouted =
        found(Level.IMMINENT, Category.SUICIDAL_IDEATION, Subject.OTHER, Modality.ASSERTED);
    assertThat(
            expected(Category.SUICIDAL_IDEATION, Subject.OTHER, Modality.ASSERTED).isMetBy(shouted))
        .isFalse();
  }

  @Test
  void aWrongCategorySubjectOrModalityDoesNotMeetIt() {
    assertThat(expected(Category.ABUSE, Subject.OTHER, Modality.ASSERTED).isMetBy(WORRIED_FRIEND))
        .isFalse();
    assertThat(
            expected(Category.SUICIDAL_IDEATION, Subject.SELF, Modality.ASSERTED)
                .isMetBy(WORRIED_FRIEND))
        .isFalse();
    assertThat(
            expected(Category.SUICIDAL_IDEATION, Subject.OTHER, Modality.QUESTION)
                .isMetBy(WORRIED_FRIEND))
        .isFalse();
  }

  @Test
  void aFlagThatDoesNotFitItsLevelsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Expectation(
                    false,
                    Level.NONE,
                    Level.HIGH,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
        .withMessage("Expectation.flagged false does not fit NONE..HIGH");
  }

  private static Expectation expected(Category category, Subject subject, Modality modality) {
    return new Expectation(
        true,
        Level.MODERATE,
        Level.SEVERE,
        Optional.of(category),
        Optional.of(subject),
        Optional.of(modality));
  }

  private static RiskAssessment found(
      Level level, Category category, Subject subject, Modality modality) {
    Signal signal =
        new Signal(
            category, "rule", 0, 4, "text", subject, TimeFrame.NOW, modality, Form.PLAIN, level, 1);
    return new RiskAssessment(
        level.atLeast(Level.MODERATE),
        level,
        0.5,
        List.of(category),
        subject,
        Genre.PERSONAL,
        new Bars(0, 0, 0, 0),
        new Sentiment(Sentiment.Label.NEUTRAL, 0, "none"),
        "en",
        List.of(signal),
        List.of(),
        new Provenance("1", "1", "1", "screened"));
  }
}
