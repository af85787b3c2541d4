package earshot.training;

import earshot.language.linear.TextFeatures;
import java.util.Arrays;

/** A text as hashed features: every occurrence, unsorted, since a count is a repeated addition. */
final class Sparse {
  private final int[] features;

  private Sparse(int[] features) {
    this.features = features;
  }

  /** The features of {@code text[from, to)}. */
  static Sparse of(TextFeatures features, CharSequence text, int from, int to) {
    Collector collector = new Collector();
    features.extract(text, from, to, collector);
    return new Sparse(Arrays.copyOf(collector.features, collector.size));
  }

  int size() {
    return features.length;
  }

  /** A feature, in [0, 2^BITS). */
  int at(int i) {
    return features[i];
  }

  private static final class Collector implements TextFeatures.Sink {
    private int[] features = new int[256];
    private int size;

    @Override
    public void accept(int feature) {
      if (size == features.length) {
        features = Arrays.copyOf(features, size * 2);
      }
      features[size++] = feature;
    }
  }
}
