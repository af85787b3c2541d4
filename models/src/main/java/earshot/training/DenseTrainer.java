package earshot.training;

import earshot.language.dense.DenseModel;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Trains several small networks from other beginnings and packs them into one that answers their
 * mean: Adam (Kingma and Ba 2015) with weight decay and dropout. The same examples and seed give
 * the same weights.
 */
final class DenseTrainer {
  private static final int NETWORKS = 3;
  private static final int UNITS = 96;
  private static final int ROUNDS = 12;
  private static final int BATCH = 64;
  private static final double STEP = 1e-3;
  private static final double DECAY = 3e-4;
  private static final float DROP = 0.3f;
  private static final float DROP_INPUT = 0.1f;
  private static final double FIRST_MOMENT = 0.9;
  private static final double SECOND_MOMENT = 0.999;

  private final List<String> heads;
  private final long seed;

  DenseTrainer(List<String> heads, long seed) {
    this.heads = heads;
    this.seed = seed;
  }

  /**
   * One labelled text.
   *
   * @param input its numbers
   * @param targets for each head 0 or 1, or NaN where it is not known
   * @param weight how much it counts, above 0
   */
  @SuppressWarnings("ArrayRecordComponent") // tens of thousands of them, never compared
  record Example(float[] input, float[] targets, float weight) {}

  DenseModel train(List<Example> examples) {
    int inputs = examples.get(0).input().length;
    float[] mean = new float[inputs];
    float[] scale = new float[inputs];
    standard(examples, mean, scale);
    List<Network> networks =
        IntStream.range(0, NETWORKS)
            .parallel()
            .mapToObj(i -> new Network(inputs, heads.size(), seed + i).fit(examples, mean, scale))
            .toList();
    return pack(networks, mean, scale);
  }

  private static void standard(List<Example> examples, float[] mean, float[] scale) {
    for (int i = 0; i < mean.length; i++) {
      double sum = 0;
      double squares = 0;
      for (Example example : examples) {
        sum += example.input()[i];
        squares += (double) example.input()[i] * example.input()[i];
      }
      mean[i] = (float) (sum / examples.size());
      scale[i] = (float) (1 / Math.sqrt(squares / examples.size() - mean[i] * mean[i] + 1e-8));
    }
  }

  /** One network of all units, with the scaling of the input folded into its weights. */
  private DenseModel pack(List<Network> networks, float[] mean, float[] scale) {
    int inputs = mean.length;
    int units = UNITS * networks.size();
    float[] hiddenBias = new float[units];
    float[] hidden = new float[units * inputs];
    float[] outputBias = new float[heads.size()];
    float[] output = new float[heads.size() * units];
    for (int n = 0; n < networks.size(); n++) {
      Network network = networks.get(n);
      for (int u = 0; u < UNITS; u++) {
        int unit = n * UNITS + u;
        float bias = network.p[1][u];
        for (int i = 0; i < inputs; i++) {
          float weight = network.p[0][u * inputs + i] * scale[i];
          hidden[unit * inputs + i] = weight;
          bias -= weight * mean[i];
        }
        hiddenBias[unit] = bias;
        for (int head = 0; head < heads.size(); head++) {
          output[head * units + unit] = network.p[2][head * UNITS + u] / networks.size();
        }
      }
      for (int head = 0; head < heads.size(); head++) {
        outputBias[head] += network.p[3][head] / networks.size();
      }
    }
    return new DenseModel(heads, inputs, hiddenBias, hidden, outputBias, output);
  }

  /** Hidden weights, hidden biases, output weights, output biases, and their gradients. */
  private static final class Network {
    private final int inputs;
    private final int outputs;
    private final Random random;
    private final float[][] p;
    private final float[][] gradient;
    private final float[][] first;
    private final float[][] second;
    private final float[] x;
    private final float[] h = new float[UNITS];
    private final float[] dh = new float[UNITS];
    private int steps;

    Network(int inputs, int outputs, long seed) {
      this.inputs = inputs;
      this.outputs = outputs;
      random = new Random(seed);
      int[] sizes = {UNITS * inputs, UNITS, outputs * UNITS, outputs};
      p = floats(sizes);
      gradient = floats(sizes);
      first = floats(sizes);
      second = floats(sizes);
      x = new float[inputs];
      begin(p[0], Math.sqrt(2.0 / inputs));
      begin(p[2], Math.sqrt(1.0 / UNITS));
    }

    private static float[][] floats(int[] sizes) {
      return Arrays.stream(sizes).mapToObj(float[]::new).toArray(float[][]::new);
    }

    private void begin(float[] weights, double deviation) {
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (float) (random.nextGaussian() * deviation);
      }
    }

    Network fit(List<Example> examples, float[] mean, float[] scale) {
      int[] order = IntStream.range(0, examples.size()).toArray();
      for (int round = 0; round < ROUNDS; round++) {
        for (int i = order.length - 1; i > 0; i--) {
          int j = random.nextInt(i + 1);
          int swap = order[i];
          order[i] = order[j];
          order[j] = swap;
        }
        double step = STEP * (1 - (double) round / ROUNDS);
        for (int from = 0; from < order.length; from += BATCH) {
          int to = Math.min(order.length, from + BATCH);
          for (int i = from; i < to; i++) {
            learn(examples.get(order[i]), mean, scale, to - from);
          }
          step(step);
        }
      }
      return this;
    }

    private void learn(Example example, float[] mean, float[] scale, int batch) {
      for (int i = 0; i < inputs; i++) {
        x[i] =
            random.nextFloat() < DROP_INPUT
                ? 0
                : (example.input()[i] - mean[i]) * scale[i] / (1 - DROP_INPUT);
      }
      for (int u = 0; u < UNITS; u++) {
        float sum = p[1][u];
        for (int i = 0; i < inputs; i++) {
          sum += p[0][u * inputs + i] * x[i];
        }
        h[u] = sum <= 0 || random.nextFloat() < DROP ? 0 : sum / (1 - DROP);
      }
      Arrays.fill(dh, 0);
      for (int head = 0; head < outputs; head++) {
        float target = example.targets()[head];
        if (Float.isNaN(target)) {
          continue;
        }
        float z = p[3][head];
        for (int u = 0; u < UNITS; u++) {
          z += p[2][head * UNITS + u] * h[u];
        }
        float error = (float) (1 / (1 + Math.exp(-z)) - target) * example.weight() / batch;
        gradient[3][head] += error;
        for (int u = 0; u < UNITS; u++) {
          gradient[2][head * UNITS + u] += error * h[u];
          dh[u] += error * p[2][head * UNITS + u];
        }
      }
      for (int u = 0; u < UNITS; u++) {
        if (h[u] > 0) {
          float d = dh[u] / (1 - DROP);
          gradient[1][u] += d;
          for (int i = 0; i < inputs; i++) {
            gradient[0][u * inputs + i] += d * x[i];
          }
        }
      }
    }

    private void step(double step) {
      steps++;
      double firstBias = 1 - Math.pow(FIRST_MOMENT, steps);
      double secondBias = 1 - Math.pow(SECOND_MOMENT, steps);
      for (int k = 0; k < p.length; k++) {
        double decay = k % 2 == 0 ? DECAY : 0;
        for (int i = 0; i < p[k].length; i++) {
          double g = gradient[k][i];
          gradient[k][i] = 0;
          double m = FIRST_MOMENT * first[k][i] + (1 - FIRST_MOMENT) * g;
          double v = SECOND_MOMENT * second[k][i] + (1 - SECOND_MOMENT) * g * g;
          first[k][i] = (float) m;
          second[k][i] = (float) v;
          p[k][i] -=
              (float)
                  (step * (m / firstBias / (Math.sqrt(v / secondBias) + 1e-8) + decay * p[k][i]));
        }
      }
    }
  }
}
