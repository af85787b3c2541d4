package earshot.evaluation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import earshot.evaluation.measure.Calibration.Bin;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Every expected value was worked out by hand; the comment says how. */
final class MeasuresTest {
  private static final Offset<Double> EXACT = within(1e-12);
  private static final double[] NOTHING = {};

  @Test
  void precisionRecallAndF1CountHitsAndMisses() {
    boolean[] found = {true, true, true, false, false, false};
    boolean[] positive = {true, true, false, true, false, false};

    Counts counts = Counts.of(found, positive);

    assertThat(counts).isEqualTo(new Counts(2, 1, 1, 2));
    assertThat(counts.precision()).isEqualTo(2 / 3.0, EXACT);
    assertThat(counts.recall()).isEqualTo(2 / 3.0, EXACT);
    assertThat(counts.f1()).isEqualTo(4 / 6.0, EXACT);
    assertThat(counts.accuracy()).isEqualTo(4 / 6.0, EXACT);
  }

  @Test
  void aRateOfNothingIsNotDefined() {
    assertThat(new Counts(0, 0, 3, 4).precision()).isNaN();
    assertThat(new Counts(0, 2, 0, 4).recall()).isNaN();
    assertThat(new Counts(0, 0, 0, 4).f1()).isNaN();
    assertThat(new Counts(0, 2, 3, 4).f1()).isZero();
    assertThat(Ranking.auc(NOTHING, new double[] {0.5})).isNaN();
    assertThat(Ranking.averagePrecision(NOTHING, new double[] {0.5})).isNaN();
    assertThat(Ranking.recallAt(10, new double[] {0.5}, NOTHING)).isNaN();
    assertThat(Calibration.error(NOTHING, new boolean[0])).isNaN();
    assertThat(Rates.per10000(0, 0)).isNaN();
    assertThat(Rates.lift(0, 0, 3, 10)).isNaN();
  }

  @Test
  void aucCountsPairsInOrderAndTiesHalf() {
    // 0.9 beats both, 0.5 ties one and beats one, 0.2 ties one and loses one: 2 + 1.5 + 0.5 of 6
    double[] positives = {0.5, 0.9, 0.2};
    double[] negatives = {0.2, 0.5};

    assertThat(Ranking.auc(positives, negatives)).isEqualTo(4 / 6.0, EXACT);
    assertThat(Ranking.auc(negatives, positives)).isEqualTo(2 / 6.0, EXACT);
    assertThat(Ranking.auc(new double[] {1, 1}, new double[] {1})).isEqualTo(0.5, EXACT);
  }

  @Test
  void averagePrecisionIsTheMeanPrecisionAtThePositives() {
    // in falling order + - + -: (1/1 + 2/3) / 2
    assertThat(Ranking.averagePrecision(new double[] {0.9, 0.5}, new double[] {0.7, 0.1}))
        .isEqualTo(5 / 6.0, EXACT);
    // all tied: the base rate
    assertThat(Ranking.averagePrecision(new double[] {0.5}, new double[] {0.5, 0.5, 0.5}))
        .isEqualTo(0.25, EXACT);
  }

  @Test
  void recallAtAFlagRateAllowsThatManyOrdinaryTextsAndNoMore() {
    double[] ordinary = new double[1000];
    Arrays.setAll(ordinary, i -> i / 1000.0); // the two highest are 0.998 and 0.999

    // 10 of 10,000 is one of these 1,000
    assertThat(Ranking.threshold(10, ordinary)).isEqualTo(0.998);
    assertThat(Ranking.recallAt(10, new double[] {0.9985, 0.998, 0.2, 1}, ordinary))
        .isEqualTo(0.5, EXACT);
    assertThat(Ranking.recallAt(0, new double[] {0.9985, 0.998, 0.2, 1}, ordinary))
        .isEqualTo(0.25, EXACT);
  }

  @Test
  void spearmanComparesRanksAndSharesTiedOnes() {
    // ranks 1 2.5 2.5 4 against 1 2 3 4: covariance 4.5, variances 4.5 and 5
    assertThat(Ranking.spearman(new double[] {0, 7, 7, 8}, new double[] {1, 2, 3, 40}))
        .isEqualTo(4.5 / Math.sqrt(4.5 * 5), EXACT);
    assertThat(Ranking.spearman(new double[] {3, 2, 1}, new double[] {1, 20, 300}))
        .isEqualTo(-1, EXACT);
    assertThat(Ranking.spearman(new double[] {1, 1}, new double[] {1, 2})).isNaN();
  }

  @Test
  void quadraticKappaWeighsFarMissesMore() {
    int[] right = {0, 0, 1, 2};

    assertThat(Agreement.quadraticKappa(right, right, 3)).isEqualTo(1, EXACT);
    // seen: one miss by 1 = 1. Expected: given 0 1 1 2, right 0 0 1 2:
    // (0,1) 1*1/4 + (0,2) 4*1/4 + (1,0) 2*2/4 + (1,2) 2*1/4 + (2,0) 4*2/4 + (2,1) 1*1/4 = 5
    assertThat(Agreement.quadraticKappa(new int[] {0, 1, 1, 2}, right, 3))
        .isEqualTo(1 - 1 / 5.0, EXACT);
    // seen: one miss by 2 = 4. Expected: given 0 0 1 0, right 0 0 1 2:
    // (0,1) 3*1/4 + (0,2) 4*3*1/4 + (1,0) 1*2/4 + (1,2) 1*1/4 = 4.5
    assertThat(Agreement.quadraticKappa(new int[] {0, 0, 1, 0}, right, 3))
        .isEqualTo(1 - 4 / 4.5, EXACT);
    assertThat(Agreement.quadraticKappa(new int[] {1, 1}, new int[] {1, 1}, 3)).isNaN();
  }

  @Test
  void macroF1IsTheMeanOverGradesInUse() {
    int[] given = {0, 0, 1, 1};
    int[] right = {0, 1, 1, 1};

    // grade 0: 2*1/(2+1) = 2/3; grade 1: 2*2/(4+1) = 4/5; grade 2 is used by neither
    assertThat(Agreement.macroF1(given, right, 3)).isEqualTo((2 / 3.0 + 4 / 5.0) / 2, EXACT);
    assertThat(Agreement.accuracy(given, right)).isEqualTo(0.75, EXACT);
  }

  @Test
  void calibrationErrorIsTheWeightedDistanceOfScoreAndShare() {
    double[] scores = {0.1, 0.15, 0.92, 1};
    boolean[] positive = {false, true, true, true};

    // bin 1: mean 0.125, share 0.5, weight 2/4; bin 9: mean 0.96, share 1, weight 2/4
    assertThat(Calibration.error(scores, positive))
        .isEqualTo(0.5 * 0.375 + 0.5 * 0.04, within(1e-9));
    assertThat(Calibration.table(scores, positive)).extracting(Bin::items).containsExactly(2L, 2L);
    assertThat(Calibration.table(scores, positive).get(0).share()).isEqualTo(0.5, EXACT);
  }

  @Test
  void liftComparesTheChosenWithAll() {
    // 3 of 4 chosen are positive, 5 of 20 overall: 0.75 / 0.25
    assertThat(Rates.lift(3, 4, 5, 20)).isEqualTo(3, EXACT);
    assertThat(Rates.per10000(3, 2000)).isEqualTo(15, EXACT);
  }

  @Test
  void listsOfDifferentLengthAreRefused() {
    assertThatThrownBy(() -> Counts.of(new boolean[2], new boolean[3]))
        .hasMessage("2 verdicts for 3 labels");
    assertThatThrownBy(() -> Ranking.spearman(new double[2], new double[3]))
        .hasMessage("2 values against 3");
  }
}
