package earshot.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import earshot.language.linear.TextFeatures;
import java.util.Arrays;

/** Counts of hashed features, scaled as the classifier scales them. Reused from text to text. */
final class FeatureVector {
  private int[] hashes = new int[4096];
  private int size;

  /**
   * The features of {@code text[from, to)}, in rising order, each count over the root of their sum.
   */
  Feature[] of(CharSequence text, int from, int to) {
    size = 0;
    TextFeatures.extract(text, from, to, this::add);
    Arrays.sort(hashes, 0, size);
    Feature[] features = new Feature[distinct()];
    double scale = 1 / Math.sqrt(Math.max(1, size));
    int next = 0;
    for (int i = 0; i < size; ) {
      int run = i;
      while (run < size && hashes[run] == hashes[i]) {
        run++;
      }
      // liblinear counts features from one.
      features[next++] = new FeatureNode(hashes[i] + 1, (run - i) * scale);
      i = run;
    }
    return features;
  }

  private void add(int feature) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = feature;
  }

  private int distinct() {
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        distinct++;
      }
    }
    return distinct;
  }
}
