package earshot.language.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import earshot.language.SentenceRange;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenNlpSentenceSplitterTest {
  private final OpenNlpSentenceSplitter splitter = new OpenNlpSentenceSplitter();

  @Test
  void sentencesAreFoundWhereTheyStand() {
    String text = "  We went to see Dr. Lee today. It was fine!  Will you come too? ";

    assertThat(sentences(text))
        .containsExactly("We went to see Dr. Lee today.", "It was fine!", "Will you come too?");
    assertThat(splitter.split(text).get(0)).isEqualTo(new SentenceRange(2, 31));
  }

  @Test
  void lineBreakEndsASentence() {
    assertThat(sentences("bread and milk\r\neggs\n\nand tea"))
        .containsExactly("bread and milk", "eggs", "and tea");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\r\n", "\u00a0\t"})
  void spaceHoldsNoSentence(String text) {
    assertThat(splitter.split(text)).isEmpty();
  }

  @Test
  void everyWordOfALongParagraphLiesInOneSentence() {
    String text = "This is one of many sentences about the garden. ".repeat(200).strip();

    List<SentenceRange> ranges = splitter.split(text);

    assertThat(ranges).hasSize(200);
    assertThat(sentences(text)).containsOnly("This is one of many sentences about the garden.");
  }

  @Test
  void nothingIsLostAndNothingOverlaps() {
    for (String text :
        List.of(
            "a".repeat(5_000),
            "word ".repeat(3_000),
            "Hm... \"Well,\" she said. (Or not?) ;-) \ud83d\ude22 !!! ok",
            "\ud83d\ude22".repeat(3_000),
            "x.y.z.".repeat(2_000))) {
      int covered = 0;
      for (SentenceRange range : splitter.split(text)) {
        assertThat(range.start()).isGreaterThanOrEqualTo(covered);
        assertThat(text.substring(covered, range.start())).isBlank();
        covered = range.end();
      }
      assertThat(text.substring(covered)).isBlank();
    }
  }

  @Test
  void aMegabyteOfFullStopsTakesSeconds() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> assertThat(splitter.split(".".repeat(1_000_000))).isNotEmpty());
  }

  private List<String> sentences(String text) {
    return splitter.split(text).stream().map(range -> range.of(text)).toList();
  }
}
