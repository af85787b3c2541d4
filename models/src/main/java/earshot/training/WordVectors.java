package earshot.training;

import java.util.Arrays;
import java.util.List;

/**
 * A vector for each word such that words in like company lie near each other: skip-gram with
 * negative sampling (Mikolov et al. 2013). On one thread, so that a seed gives the same vectors.
 */
final class WordVectors {
  private static final int WINDOW = 5;
  private static final int NEGATIVE = 5;
  private static final double FIRST_STEP = 0.05;
  private static final double LEAST_STEP = 5e-5;
  private static final double FREQUENT = 1e-4;
  private static final double FLATTENED = 0.75;
  private static final int TABLE = 1 << 22;
  private static final int SIGMOID = 1024;
  private static final float SIGMOID_RANGE = 8;

  private final int dimension;
  private final int[] counts;
  private final long total;
  private final float[] vectors;
  private final float[] contexts;
  private final int[] noise = new int[TABLE];
  private final float[] sigmoid = new float[SIGMOID];
  private final float[] step;
  private long random;

  /**
   * Vectors yet to learn.
   *
   * @param counts how often each word occurs
   */
  WordVectors(int dimension, int[] counts, long seed) {
    this.dimension = dimension;
    this.counts = counts.clone();
    total = Arrays.stream(counts).asLongStream().sum();
    vectors = new float[counts.length * dimension];
    contexts = new float[counts.length * dimension];
    step = new float[dimension];
    random = seed;
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = (uniform() - 0.5f) / dimension;
    }
    for (int i = 0; i < SIGMOID; i++) {
      double x = (i + 0.5 - SIGMOID / 2.0) * 2 * SIGMOID_RANGE / SIGMOID;
      sigmoid[i] = (float) (1 / (1 + Math.exp(-x)));
    }
    fillNoise();
  }

  private void fillNoise() {
    double sum = Arrays.stream(counts).mapToDouble(n -> Math.pow(n, FLATTENED)).sum();
    double upTo = 0;
    int at = 0;
    for (int word = 0; word < counts.length; word++) {
      upTo += Math.pow(counts[word], FLATTENED) / sum;
      while (at < TABLE && at < upTo * TABLE) {
        noise[at++] = word;
      }
    }
    Arrays.fill(noise, at, TABLE, counts.length - 1);
  }

  /** Learns from texts, given as numbers of words, in the order in which they come. */
  WordVectors learn(List<int[]> texts, int rounds) {
    long words = total * rounds;
    long done = 0;
    int[] kept = new int[64];
    for (int round = 0; round < rounds; round++) {
      for (int[] text : texts) {
        float rate =
            (float) Math.max(LEAST_STEP, FIRST_STEP * (1 - (double) done / Math.max(1, words)));
        done += text.length;
        kept = kept.length < text.length ? new int[text.length] : kept;
        int size = 0;
        for (int word : text) {
          double share = (double) counts[word] / total;
          if (uniform() < Math.sqrt(FREQUENT / share) + FREQUENT / share) {
            kept[size++] = word;
          }
        }
        learn(kept, size, rate);
      }
    }
    return this;
  }

  /** The vector of a word, of unit length. */
  float[] unit(int word) {
    float[] vector = Arrays.copyOfRange(vectors, word * dimension, (word + 1) * dimension);
    double squares = 1e-12;
    for (float x : vector) {
      squares += x * x;
    }
    float scale = (float) (1 / Math.sqrt(squares));
    for (int i = 0; i < dimension; i++) {
      vector[i] *= scale;
    }
    return vector;
  }

  private void learn(int[] text, int size, float rate) {
    for (int at = 0; at < size; at++) {
      int reach = 1 + below(WINDOW);
      for (int other = Math.max(0, at - reach); other <= Math.min(size - 1, at + reach); other++) {
        if (other != at) {
          pair(text[other] * dimension, text[at], rate);
        }
      }
    }
  }

  private void pair(int vector, int word, float rate) {
    Arrays.fill(step, 0);
    for (int k = 0; k <= NEGATIVE; k++) {
      int target = k == 0 ? word : noise[below(TABLE)];
      if (k > 0 && target == word) {
        continue;
      }
      int context = target * dimension;
      float dot = 0;
      for (int i = 0; i < dimension; i++) {
        dot += vectors[vector + i] * contexts[context + i];
      }
      float gradient = rate * ((k == 0 ? 1 : 0) - sigmoid(dot));
      for (int i = 0; i < dimension; i++) {
        step[i] += gradient * contexts[context + i];
        contexts[context + i] += gradient * vectors[vector + i];
      }
    }
    for (int i = 0; i < dimension; i++) {
      vectors[vector + i] += step[i];
    }
  }

  private float sigmoid(float x) {
    int at = (int) ((x + SIGMOID_RANGE) * SIGMOID / (2 * SIGMOID_RANGE));
    return sigmoid[Math.max(0, Math.min(SIGMOID - 1, at))];
  }

  private int below(int bound) {
    random = random * 0x5deece66dL + 0xb;
    return (int) ((random >>> 20) % bound);
  }

  private float uniform() {
    random = random * 0x5deece66dL + 0xb;
    return ((random >>> 24) & 0xffffff) / (float) (1 << 24);
  }
}
