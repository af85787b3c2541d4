package earshot.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpikeDetectorTest {
  private static final Instant HOUR = Instant.parse("2026-03-02T12:00:00Z");
  private static final SpikeDetector DETECTOR = new SpikeDetector(TrendSettings.DEFAULTS);

  /** The promise in docs/operators.md: ordinary hours raise no more alerts than are allowed. */
  @ParameterizedTest
  @CsvSource({
    "0.2, 1, 40",
    "2, 1, 40",
    "20, 1, 40",
    "200, 1, 40",
    "2, 1, 16",
    "20, 1, 10",
    "2, 2, 40",
    "20, 3, 40",
    "200, 10, 40",
    "20, 3, 16",
    "20, 3, 10"
  })
  void ordinaryHoursRaiseNoMoreFalseAlarmsThanStated(double mean, double dispersion, int hours) {
    double allowed = 0.01;
    int trials = 20_000;
    Random random = new Random(42);
    Supplier<Long> count = () -> count(mean, dispersion, random);
    int alarms = 0;
    for (int trial = 0; trial < trials; trial++) {
      List<Long> before = new ArrayList<>();
      for (int i = 0; i < hours; i++) {
        before.add(count.get());
      }
      alarms += count.get() >= Baseline.of(before, allowed).threshold() ? 1 : 0;
    }
    // Three standard errors above the allowed share, 0.0021 here.
    double error = Math.sqrt(allowed * (1 - allowed) / trials);
    assertThat((double) alarms / trials).isLessThanOrEqualTo(allowed + 3 * error);
  }

  @Test
  void fourTimesTheUsualIsSeen() {
    Random random = new Random(7);
    int seen = 0;
    for (int trial = 0; trial < 1_000; trial++) {
      List<Long> before = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        before.add(count(20, 1.5, random));
      }
      seen += count(80, 1.5, random) >= Baseline.of(before, 0.0001).threshold() ? 1 : 0;
    }
    assertThat(seen).isGreaterThan(950);
  }

  @Test
  void theTailIsThatOfTheNegativeBinomial() {
    // size 2, share 0.5: P(0) = 1/4, P(1) = 1/4, P(2) = 3/16
    NegativeBinomial counts = new NegativeBinomial(2, 4);
    assertThat(counts.atLeast(0)).isEqualTo(1);
    assertThat(counts.atLeast(1)).isCloseTo(0.75, within(1e-12));
    assertThat(counts.atLeast(2)).isCloseTo(0.5, within(1e-12));
    assertThat(counts.atLeast(3)).isCloseTo(0.3125, within(1e-12));
    assertThat(new NegativeBinomial(1e6, 2e6).atLeast(1_000_000)).isCloseTo(0.5, within(0.01));
  }

  @Test
  void anUnusualHourIsToldWithWhatItWasComparedWith() {
    SpikeDetector.Verdict verdict = DETECTOR.judge(hour(40), usual(20));
    assertThat(verdict.spikes())
        .singleElement()
        .satisfies(
            spike -> {
              assertThat(spike.category()).isEqualTo("SELF_HARM");
              assertThat(spike.count()).isEqualTo(40);
              assertThat(spike.posts()).isEqualTo(1_000);
              assertThat(spike.expected()).isCloseTo(5, within(0.1));
              assertThat(spike.hours()).isEqualTo(20);
              assertThat(spike.threshold()).isBetween(6L, 39L);
            });
  }

  @Test
  void aSpikeDoesNotHideTheNext() {
    SpikeDetector.Verdict verdict = DETECTOR.judge(hour(4_000), usual(20));
    assertThat(verdict.ordinary().get("SELF_HARM"))
        .isEqualTo(verdict.spikes().get(0).threshold())
        .isLessThan(40);
  }

  @Test
  void nothingIsUnusualBeforeTheUsualIsKnown() {
    assertThat(DETECTOR.judge(hour(4_000), usual(9)).spikes()).isEmpty();
  }

  @Test
  void aHandfulIsNoSpikeHoweverRare() {
    assertThat(DETECTOR.judge(hour(4), Collections.nCopies(20, Map.of("ALL", 9L))).spikes())
        .isEmpty();
  }

  @Test
  void anHourIsComparedWithHoursLikeIt() {
    List<Instant> like = Season.like(HOUR);
    assertThat(like).hasSize(40).allMatch(hour -> hour.isBefore(HOUR));
    assertThat(Season.like(Instant.parse("2026-03-01T12:00:00Z"))).hasSize(16);
    assertThat(like.get(0)).isEqualTo(Instant.parse("2026-02-27T12:00:00Z"));
  }

  private static TrendBucket hour(long count) {
    return new TrendBucket(
        "forum",
        TrendUnit.HOUR,
        HOUR,
        Map.of("HIGH/SELF_HARM/en", count, "NONE/ALL/en", 900L, "NONE/ALL/und", 100L));
  }

  private static List<Map<String, Long>> usual(int hours) {
    return Collections.nCopies(hours, Map.of("SELF_HARM", 5L, "ALL", 1_000L));
  }

  /** Poisson, or negative binomial as a Poisson of a gamma mean. */
  private static long count(double mean, double dispersion, Random random) {
    return poisson(dispersion == 1 ? mean : gamma(mean, dispersion, random), random);
  }

  private static double gamma(double mean, double dispersion, Random random) {
    // Shape mean/(dispersion-1) and scale dispersion-1, by Marsaglia and Tsang's method.
    double shape = mean / (dispersion - 1);
    double boost = shape < 1 ? Math.pow(random.nextDouble(), 1 / shape) : 1;
    double d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v * boost * (dispersion - 1);
      }
    }
  }

  private static long poisson(double mean, Random random) {
    long count = 0;
    for (double sum = -Math.log(1 - random.nextDouble());
        sum < mean;
        sum -= Math.log(1 - random.nextDouble())) {
      count++;
    }
    return count;
  }
}
