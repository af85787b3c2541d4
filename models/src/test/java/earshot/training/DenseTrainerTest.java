package earshot.training;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.language.dense.DenseModel;
import earshot.training.DenseTrainer.Example;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DenseTrainerTest {
  /** Neither head can be answered by a line; of every second text the second is not known. */
  private static List<Example> examples() {
    Random random = new Random(1);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      float x = random.nextFloat() * 2 - 1;
      float y = random.nextFloat() * 2 - 1;
      float inside = Math.abs(x) < 0.5 ? 1 : 0;
      float either = x > 0 ^ y > 0 ? 1 : 0;
      examples.add(
          new Example(
              new float[] {x, y}, new float[] {inside, i % 2 == 0 ? either : Float.NaN}, 1));
    }
    return examples;
  }

  @Test
  void learnsWhatNoLineParts() {
    DenseModel model = new DenseTrainer(List.of("inside", "either"), 7).train(examples());

    assertThat(model.logits(new float[] {0, 0.9f})[0]).isPositive();
    assertThat(model.logits(new float[] {0.9f, 0.9f})[0]).isNegative();
    assertThat(model.logits(new float[] {-0.8f, 0.8f})[1]).isPositive();
    assertThat(model.logits(new float[] {0.8f, 0.8f})[1]).isNegative();
  }

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    assertThat(bytes(7)).isEqualTo(bytes(7)).isNotEqualTo(bytes(8));
  }

  private static byte[] bytes(long seed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DenseTrainer(List.of("inside", "either"), seed)
        .train(examples().subList(0, 200))
        .write(out);
    return out.toByteArray();
  }
}
