package earshot.language.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OnnxSentenceEncoderTest {
  private final OnnxSentenceEncoder encoder = new OnnxSentenceEncoder();

  @Test
  void aTextBecomesNumbersOfUnitLength() {
    float[] encoded = encoder.encode("nobody would notice if i was gone");

    assertThat(encoded).hasSize(encoder.dimension());
    assertThat(likeness(encoded, encoded)).isEqualTo(1, within(1e-4));
  }

  @Test
  void likeMeaningLiesNearerThanLikeWords() {
    float[] text = encoder.encode("i cannot see a reason to go on living");

    double meaning = likeness(text, encoder.encode("there is nothing left worth being alive for"));
    double words = likeness(text, encoder.encode("i cannot see a reason to buy a second car"));

    assertThat(meaning).isGreaterThan(words);
  }

  @Test
  void nothingIsAllZero() {
    assertThat(encoder.encode(" \n")).containsOnly(0);
  }

  @Test
  void aTextOfAMegabyteIsCut() {
    assertThat(likeness(encoder.encode("rain ".repeat(200_000)), encoder.encode("rain")))
        .isGreaterThan(0.3);
  }

  @Test
  void manyThreadsGetWhatOneGets() {
    List<String> texts = IntStream.range(0, 40).mapToObj(i -> "text number " + i % 7).toList();

    List<float[]> together = texts.parallelStream().map(encoder::encode).toList();

    for (int i = 0; i < texts.size(); i++) {
      assertThat(together.get(i)).containsExactly(encoder.encode(texts.get(i)));
    }
  }

  private static double likeness(float[] one, float[] other) {
    double dot = 0;
    for (int i = 0; i < one.length; i++) {
      dot += one[i] * other[i];
    }
    return dot;
  }
}
