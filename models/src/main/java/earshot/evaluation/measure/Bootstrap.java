package earshot.evaluation.measure;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Percentile intervals (Efron 1979): the texts are drawn again with replacement, as many as there
 * are, and the middle 95 % of the figures so found is the interval. The same seed gives the same
 * interval on any number of cores, since each resample has its own stream of chance.
 */
public final class Bootstrap {
  /** How often the texts are drawn again. */
  public static final int RESAMPLES = 500;

  private static final double TAIL = 0.025;

  private final long seed;

  /** Intervals by this seed. */
  public Bootstrap(long seed) {
    this.seed = seed;
  }

  /**
   * A figure and its interval.
   *
   * @param size how many texts there are
   * @param figure computes the figure from indexes of texts, which come in rising order; called
   *     from several threads
   * @return empty where the figure is not defined on the texts as they are
   */
  public Optional<Estimate> estimate(int size, ToDoubleFunction<int[]> figure) {
    double value = figure.applyAsDouble(IntStream.range(0, size).toArray());
    if (Double.isNaN(value)) {
      return Optional.empty();
    }
    double[] found =
        IntStream.range(0, RESAMPLES)
            .parallel()
            .mapToDouble(resample -> figure.applyAsDouble(drawn(size, resample)))
            .filter(drawn -> !Double.isNaN(drawn))
            .sorted()
            .toArray();
    if (found.length == 0) {
      return Optional.of(new Estimate(value, value, value));
    }
    return Optional.of(new Estimate(value, quantile(found, TAIL), quantile(found, 1 - TAIL)));
  }

  /**
   * A figure of two groups of scores and its interval, both groups drawn again together.
   *
   * @param measure such as {@link Ranking#auc}; called from several threads
   */
  public Optional<Estimate> estimate(
      double[] positives, double[] negatives, ToDoubleBiFunction<double[], double[]> measure) {
    return estimate(
        positives.length + negatives.length,
        rows ->
            measure.applyAsDouble(
                Arrays.stream(rows)
                    .filter(i -> i < positives.length)
                    .mapToDouble(i -> positives[i])
                    .toArray(),
                Arrays.stream(rows)
                    .filter(i -> i >= positives.length)
                    .mapToDouble(i -> negatives[i - positives.length])
                    .toArray()));
  }

  private int[] drawn(int size, int resample) {
    SplittableRandom random = new SplittableRandom(seed * RESAMPLES + resample);
    int[] times = new int[size];
    for (int i = 0; i < size; i++) {
      times[random.nextInt(size)]++;
    }
    // In rising order, whatever is sorted in the texts stays so, and measures sort it in one pass.
    int[] indexes = new int[size];
    int next = 0;
    for (int i = 0; i < size; i++) {
      Arrays.fill(indexes, next, next + times[i], i);
      next += times[i];
    }
    return indexes;
  }

  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
