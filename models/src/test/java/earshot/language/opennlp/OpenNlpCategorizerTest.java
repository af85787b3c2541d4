package earshot.language.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import earshot.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The categorisers that come with Earshot. */
class OpenNlpCategorizerTest {
  private static final OpenNlpCategorizer RISK = OpenNlpCategorizer.risk();
  private static final OpenNlpCategorizer SENTIMENT = OpenNlpCategorizer.sentiment();

  private final Normalizer normalizer = new Normalizer();

  @Test
  void labelsAreThoseOfTheContract() {
    assertThat(RISK.labels()).containsExactlyInAnyOrder("RISK", "ORDINARY");
    assertThat(SENTIMENT.labels()).containsExactlyInAnyOrder("NEGATIVE", "NEUTRAL", "POSITIVE");
  }

  @Test
  void despairIsLikelierRiskThanADayOut() {
    double despair =
        RISK.probability(
            "RISK", normalized("I can't keep living like this, I just want it all to end"));
    double dayOut =
        RISK.probability("RISK", normalized("We had a great time at the game, see you on Friday"));

    assertThat(despair).isGreaterThan(0.5);
    assertThat(dayOut).isLessThan(0.1);
  }

  @Test
  void toneOfPlainPraiseAndComplaintIsTold() {
    assertThat(
            SENTIMENT.probability("POSITIVE", normalized("I love this, best day ever, thank you!")))
        .isGreaterThan(0.5);
    assertThat(
            SENTIMENT.probability("NEGATIVE", normalized("This is the worst service, I hate it")))
        .isGreaterThan(0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\ud83d", "?!", "zzqx"})
  void probabilitiesOfAnyTextAddUpToOne(String text) {
    assertThat(Arrays.stream(RISK.probabilities(text)).sum()).isCloseTo(1, within(1e-6));
    assertThat(Arrays.stream(SENTIMENT.probabilities(text)).sum()).isCloseTo(1, within(1e-6));
  }

  @Test
  void aMegabyteIsCategorised() {
    double[] probabilities = RISK.probabilities("one two three four five ".repeat(45_000));

    assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-6));
  }

  @Test
  void unknownLabelIsRefusedByName() {
    assertThatThrownBy(() -> RISK.probability("CALM", "text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'CALM'");
  }

  @Test
  void threadsThatShareTheModelJudgeAsOneWould() throws Exception {
    List<String> texts =
        List.of("i feel so alone", "what a goal!", "see you at school", "nothing matters anymore");
    List<String> alone = texts.stream().map(OpenNlpCategorizerTest::judged).toList();

    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<String>>> results = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        results.add(
            threads.submit(() -> texts.stream().map(OpenNlpCategorizerTest::judged).toList()));
      }
      for (Future<List<String>> result : results) {
        assertThat(result.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static String judged(String text) {
    return Arrays.toString(RISK.probabilities(text))
        + Arrays.toString(SENTIMENT.probabilities(text));
  }

  private String normalized(String text) {
    return normalizer.normalize(text).text();
  }
}
