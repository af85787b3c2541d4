package earshot.training;

import earshot.language.linear.TextFeatures;
import earshot.language.linear.WordClasses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Sorts the words of the training texts into classes, by k-means over their vectors. */
final class WordClassTrainer {
  private static final int LEAST_COUNT = 8;
  private static final int MOST_WORDS = 40_000;
  private static final int DIMENSION = 64;
  private static final int ROUNDS = 2;
  private static final int COARSE = 256;
  private static final int FINE = 1024;
  private static final int MEANS_ROUNDS = 12;

  /** First means are taken among the commonest words. */
  private static final int COMMON = 4_000;

  private final long seed;

  WordClassTrainer(long seed) {
    this.seed = seed;
  }

  /**
   * Classes of the words in these texts.
   *
   * @param texts normalised
   */
  WordClasses train(List<String> texts) {
    Map<String, int[]> counts = new HashMap<>();
    for (String text : texts) {
      TextFeatures.words(text, word -> counts.computeIfAbsent(word, w -> new int[1])[0]++);
    }
    List<String> words = commonest(counts);
    Map<String, Integer> numbers = new HashMap<>();
    words.forEach(word -> numbers.put(word, numbers.size()));
    List<int[]> numbered = new ArrayList<>();
    for (String text : texts) {
      numbered.add(numbered(text, numbers));
    }
    Collections.shuffle(numbered, new Random(seed));
    int[] often = words.stream().mapToInt(word -> counts.get(word)[0]).toArray();
    WordVectors vectors = new WordVectors(DIMENSION, often, seed).learn(numbered, ROUNDS);
    float[][] units = new float[words.size()][];
    Arrays.setAll(units, vectors::unit);
    int[] coarse = classes(units, often, COARSE);
    int[] fine = classes(units, often, FINE);
    Map<String, int[]> classes = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      classes.put(words.get(i), new int[] {coarse[i] + 1, fine[i] + 1});
    }
    return WordClasses.of(classes);
  }

  private static List<String> commonest(Map<String, int[]> counts) {
    return counts.entrySet().stream()
        .filter(word -> word.getValue()[0] >= LEAST_COUNT)
        .sorted(
            Comparator.comparingInt((Map.Entry<String, int[]> word) -> -word.getValue()[0])
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_WORDS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int[] numbered(String text, Map<String, Integer> numbers) {
    IntStream.Builder found = IntStream.builder();
    TextFeatures.words(
        text,
        word -> {
          Integer number = numbers.get(word);
          if (number != null) {
            found.add(number);
          }
        });
    return found.build().toArray();
  }

  private static int[] classes(float[][] units, int[] often, int wanted) {
    int count = Math.min(wanted, units.length);
    float[][] means = new float[count][];
    for (int k = 0; k < count; k++) {
      means[k] = units[(int) ((long) k * Math.min(units.length, COMMON) / count)].clone();
    }
    int[] nearest = new int[units.length];
    for (int round = 0; round < MEANS_ROUNDS; round++) {
      float[][] now = means;
      IntStream.range(0, units.length).parallel().forEach(i -> nearest[i] = nearest(units[i], now));
      means = means(units, often, nearest, now);
    }
    return nearest;
  }

  private static int nearest(float[] unit, float[][] means) {
    int best = 0;
    float most = Float.NEGATIVE_INFINITY;
    for (int k = 0; k < means.length; k++) {
      float dot = 0;
      for (int i = 0; i < unit.length; i++) {
        dot += unit[i] * means[k][i];
      }
      if (dot > most) {
        most = dot;
        best = k;
      }
    }
    return best;
  }

  private static float[][] means(float[][] units, int[] often, int[] nearest, float[][] before) {
    float[][] sums = new float[before.length][units[0].length];
    for (int word = 0; word < units.length; word++) {
      float weight = (float) Math.log1p(often[word]);
      for (int i = 0; i < units[word].length; i++) {
        sums[nearest[word]][i] += weight * units[word][i];
      }
    }
    for (int k = 0; k < sums.length; k++) {
      double squares = 0;
      for (float x : sums[k]) {
        squares += x * x;
      }
      if (squares == 0) {
        sums[k] = before[k];
        continue;
      }
      float scale = (float) (1 / Math.sqrt(squares));
      for (int i = 0; i < sums[k].length; i++) {
        sums[k][i] *= scale;
      }
    }
    return sums;
  }
}
