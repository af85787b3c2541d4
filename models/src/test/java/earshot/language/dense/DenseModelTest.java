package earshot.language.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DenseModelTest {
  /** One unit for the sum of both inputs, one for their difference; negative sums count nothing. */
  private final DenseModel model =
      new DenseModel(
          List.of("sum", "difference"),
          2,
          new float[] {0, 0},
          new float[] {1, 1, 1, -1},
          new float[] {0.5f, 0},
          new float[] {1, 0, 0, 2});

  @Test
  void eachHeadAnswersFromTheHiddenUnits() {
    assertThat(model.logits(new float[] {3, 1}))
        .containsExactly(new double[] {4.5, 4}, within(1e-6));
    assertThat(model.logits(new float[] {1, 3}))
        .containsExactly(new double[] {4.5, 0}, within(1e-6));
  }

  @Test
  void whatWasWrittenAnswersTheSameAndWritesTheSameBytes() throws IOException {
    byte[] bytes = written(model);
    DenseModel read = DenseModel.read(new ByteArrayInputStream(bytes));

    assertThat(read.heads()).isEqualTo(model.heads());
    assertThat(read.logits(new float[] {0.3f, -2})).isEqualTo(model.logits(new float[] {0.3f, -2}));
    assertThat(written(read)).isEqualTo(bytes);
  }

  @Test
  void numbersOfAnotherCountAreRefused() {
    assertThatThrownBy(() -> model.logits(new float[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 numbers came in; accepted: 2");
  }

  @Test
  void anotherFileIsRefused() {
    assertThatThrownBy(() -> DenseModel.read(new ByteArrayInputStream(new byte[64])))
        .isInstanceOf(IOException.class);
  }

  private static byte[] written(DenseModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }
}
