package earshot.language.linear;

import earshot.text.SentenceSpans;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Several logistic regressions ("heads") over the same hashed features, with weights of one byte.
 * Immutable and thread-safe.
 */
public final class LinearModel {
  private static final int MAGIC = 0x45534c32;

  /** Weights beyond this share of all are cut off, so that a byte tells the others apart. */
  private static final double CUT = 1e-4;

  private final TextFeatures features;
  private final List<String> heads;
  private final byte[][] weights;
  private final double[] scales;
  private final double[] biases;

  private LinearModel(
      TextFeatures features,
      List<String> heads,
      byte[][] weights,
      double[] scales,
      double[] biases) {
    this.features = features;
    this.heads = List.copyOf(heads);
    this.weights = weights;
    this.scales = scales;
    this.biases = biases;
  }

  /**
   * Packs weights into one byte each.
   *
   * @param features what the weights belong to
   * @param heads names
   * @param weights for each head one weight per feature
   * @param biases for each head
   */
  public static LinearModel pack(
      TextFeatures features, List<String> heads, double[][] weights, double[] biases) {
    byte[][] packed = new byte[weights.length][];
    double[] scales = new double[weights.length];
    for (int head = 0; head < weights.length; head++) {
      scales[head] = largest(weights[head]) / 127;
      packed[head] = new byte[weights[head].length];
      for (int i = 0; i < weights[head].length; i++) {
        packed[head][i] =
            (byte) Math.max(-127, Math.min(127, Math.round(weights[head][i] / scales[head])));
      }
    }
    return new LinearModel(features, heads, packed, scales, biases.clone());
  }

  private static double largest(double[] weights) {
    double[] sizes = Arrays.stream(weights).map(Math::abs).filter(w -> w > 0).sorted().toArray();
    return sizes.length == 0 ? 1 : sizes[(int) ((sizes.length - 1) * (1 - CUT))];
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is no such model
   */
  public static LinearModel read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16));
    if (data.readInt() != MAGIC) {
      throw new IOException("is not a linear model of this program");
    }
    int bits = data.readInt();
    if (bits != TextFeatures.BITS) {
      throw new IOException("has 2^" + bits + " features; accepted: 2^" + TextFeatures.BITS);
    }
    TextFeatures features = new TextFeatures(WordClasses.read(data));
    int count = data.readInt();
    String[] names = new String[count];
    byte[][] weights = new byte[count][1 << bits];
    double[] scales = new double[count];
    double[] biases = new double[count];
    for (int head = 0; head < count; head++) {
      names[head] = data.readUTF();
      scales[head] = data.readDouble();
      biases[head] = data.readDouble();
      data.readFully(weights[head]);
    }
    return new LinearModel(features, List.of(names), weights, scales, biases);
  }

  /** Writes the model, compressed; the same model gives the same bytes. */
  public void write(OutputStream out) throws IOException {
    GZIPOutputStream zipped = new GZIPOutputStream(out, 1 << 16);
    DataOutputStream data = new DataOutputStream(zipped);
    data.writeInt(MAGIC);
    data.writeInt(TextFeatures.BITS);
    features.classes().write(data);
    data.writeInt(heads.size());
    for (int head = 0; head < heads.size(); head++) {
      data.writeUTF(heads.get(head));
      data.writeDouble(scales[head]);
      data.writeDouble(biases[head]);
      data.write(weights[head]);
    }
    data.flush();
    zipped.finish();
  }

  /** Names of the heads, in the order of their logits. */
  public List<String> heads() {
    return heads;
  }

  /** What its weights belong to. */
  public TextFeatures features() {
    return features;
  }

  /** Judges a text: every sentence, every window of up to three sentences, and the whole. */
  public WindowScores score(CharSequence text) {
    SentenceSpans spans = SentenceSpans.of(text);
    int count = heads.size();
    Sums sums = new Sums(spans.size(), count);
    for (int i = 0; i < spans.size(); i++) {
      sums.begin(i);
      features.extract(text, spans.start(i), spans.end(i), sums);
    }
    return new WindowScores(spans, sums.sums, sums.counts, scales, biases);
  }

  /** Adds up raw weights per sentence and head. */
  private final class Sums implements TextFeatures.Sink {
    private final long[][] sums;
    private final int[] counts;
    private int sentence;

    Sums(int sentences, int heads) {
      sums = new long[heads][sentences];
      counts = new int[sentences];
    }

    void begin(int next) {
      sentence = next;
    }

    @Override
    public void accept(int feature) {
      counts[sentence]++;
      for (int head = 0; head < sums.length; head++) {
        sums[head][sentence] += weights[head][feature];
      }
    }
  }
}
