package earshot.evaluation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class BootstrapTest {
  private static final int SIZE = 400;

  private static double shareOfFirstQuarter(int[] rows) {
    return Arrays.stream(rows).filter(row -> row < SIZE / 4).count() / (double) rows.length;
  }

  @Test
  void theIntervalOfAShareIsThatOfTheBinomial() {
    Estimate share =
        new Bootstrap(1).estimate(SIZE, BootstrapTest::shareOfFirstQuarter).orElseThrow();

    // 1.96 * sqrt(0.25 * 0.75 / 400) = 0.0424
    assertThat(share.value()).isEqualTo(0.25);
    assertThat(share.low()).isEqualTo(0.25 - 0.0424, within(0.008));
    assertThat(share.high()).isEqualTo(0.25 + 0.0424, within(0.008));
  }

  @Test
  void theSeedAloneDecidesTheInterval() {
    Estimate once =
        new Bootstrap(7).estimate(SIZE, BootstrapTest::shareOfFirstQuarter).orElseThrow();

    assertThat(new Bootstrap(7).estimate(SIZE, BootstrapTest::shareOfFirstQuarter)).hasValue(once);
    assertThat(new Bootstrap(8).estimate(SIZE, BootstrapTest::shareOfFirstQuarter).orElseThrow())
        .isNotEqualTo(once);
  }

  @Test
  void aFigureThatIsNotDefinedHasNoEstimate() {
    assertThat(new Bootstrap(1).estimate(0, rows -> Double.NaN)).isEmpty();
  }

  @Test
  void resamplesOnWhichItIsNotDefinedAreLeftOut() {
    // Half or more of the resamples of two rows lack row 0.
    Estimate one =
        new Bootstrap(1).estimate(2, rows -> rows[0] == 0 ? 1 : Double.NaN).orElseThrow();

    assertThat(one).isEqualTo(new Estimate(1, 1, 1));
  }
}
