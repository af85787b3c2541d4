package earshot.language.linear;

import earshot.text.SentenceSpans;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Several logistic regressions ("heads") over the same hashed features, with weights of one byte.
 * Immutable and thread-safe.
 */
public final class LinearModel {
  private static final int MAGIC = 0x45534c31;

  private final List<String> heads;
  private final byte[][] weights;
  private final double[] scales;
  private final double[] biases;

  LinearModel(List<String> heads, byte[][] weights, double[] scales, double[] biases) {
    this.heads = List.copyOf(heads);
    this.weights = weights;
    this.scales = scales;
    this.biases = biases;
  }

  /**
   * Packs weights into one byte each.
   *
   * @param heads names
   * @param weights for each head one weight per feature
   * @param biases for each head
   */
  public static LinearModel pack(List<String> heads, double[][] weights, double[] biases) {
    byte[][] packed = new byte[weights.length][];
    double[] scales = new double[weights.length];
    for (int head = 0; head < weights.length; head++) {
      double largest = 1e-9;
      for (double weight : weights[head]) {
        largest = Math.max(largest, Math.abs(weight));
      }
      scales[head] = largest / 127;
      packed[head] = new byte[weights[head].length];
      for (int i = 0; i < weights[head].length; i++) {
        packed[head][i] = (byte) Math.round(weights[head][i] / scales[head]);
      }
    }
    return new LinearModel(heads, packed, scales, biases.clone());
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
    return new LinearModel(List.of(names), weights, scales, biases);
  }

  /** Writes the model, compressed; the same model gives the same bytes. */
  public void write(OutputStream out) throws IOException {
    GZIPOutputStream zipped = new GZIPOutputStream(out, 1 << 16);
    DataOutputStream data = new DataOutputStream(zipped);
    data.writeInt(MAGIC);
    data.writeInt(TextFeatures.BITS);
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

  /** Judges a text: every sentence, every window of up to three sentences, and the whole. */
  public WindowScores score(CharSequence text) {
    SentenceSpans spans = SentenceSpans.of(text);
    int count = heads.size();
    Sums sums = new Sums(spans.size(), count);
    for (int i = 0; i < spans.size(); i++) {
      sums.begin(i);
      TextFeatures.extract(text, spans.start(i), spans.end(i), sums);
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
