package earshot.language.dense;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * One hidden layer of rectified units under several logistic outputs ("heads"). Immutable and
 * thread-safe.
 */
public final class DenseModel {
  private static final int MAGIC = 0x45534431;

  private final List<String> heads;
  private final int inputs;
  private final float[] hiddenBias;
  private final float[] hidden;
  private final float[] outputBias;
  private final float[] output;

  /**
   * A model of these weights.
   *
   * @param heads names of the outputs
   * @param inputs how many numbers come in
   * @param hiddenBias one for each hidden unit
   * @param hidden for each hidden unit one weight for each input
   * @param outputBias one for each head
   * @param output for each head one weight for each hidden unit
   */
  public DenseModel(
      List<String> heads,
      int inputs,
      float[] hiddenBias,
      float[] hidden,
      float[] outputBias,
      float[] output) {
    if (hidden.length != inputs * hiddenBias.length
        || outputBias.length != heads.size()
        || output.length != heads.size() * hiddenBias.length) {
      throw new IllegalArgumentException("DenseModel: the sizes of the weights do not agree");
    }
    this.heads = List.copyOf(heads);
    this.inputs = inputs;
    this.hiddenBias = hiddenBias.clone();
    this.hidden = hidden.clone();
    this.outputBias = outputBias.clone();
    this.output = output.clone();
  }

  /** Names of the heads, in the order of their logits. */
  public List<String> heads() {
    return heads;
  }

  /** The log-odds of each head for these numbers. */
  public double[] logits(float[] input) {
    if (input.length != inputs) {
      throw new IllegalArgumentException(
          "DenseModel: " + input.length + " numbers came in; accepted: " + inputs);
    }
    double[] logits = new double[heads.size()];
    for (int head = 0; head < logits.length; head++) {
      logits[head] = outputBias[head];
    }
    int units = hiddenBias.length;
    for (int unit = 0; unit < units; unit++) {
      float sum = hiddenBias[unit];
      int row = unit * inputs;
      for (int i = 0; i < inputs; i++) {
        sum += hidden[row + i] * input[i];
      }
      if (sum > 0) {
        for (int head = 0; head < logits.length; head++) {
          logits[head] += output[head * units + unit] * sum;
        }
      }
    }
    return logits;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is no such model
   */
  public static DenseModel read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16));
    if (data.readInt() != MAGIC) {
      throw new IOException("is not a dense model of this program");
    }
    String[] names = new String[data.readInt()];
    for (int i = 0; i < names.length; i++) {
      names[i] = data.readUTF();
    }
    int inputs = data.readInt();
    float[] hiddenBias = floats(data, data.readInt());
    float[] hidden = floats(data, inputs * hiddenBias.length);
    float[] outputBias = floats(data, names.length);
    float[] output = floats(data, names.length * hiddenBias.length);
    return new DenseModel(List.of(names), inputs, hiddenBias, hidden, outputBias, output);
  }

  /** Writes the model, compressed; the same model gives the same bytes. */
  public void write(OutputStream out) throws IOException {
    GZIPOutputStream zipped = new GZIPOutputStream(out, 1 << 16);
    DataOutputStream data = new DataOutputStream(zipped);
    data.writeInt(MAGIC);
    data.writeInt(heads.size());
    for (String head : heads) {
      data.writeUTF(head);
    }
    data.writeInt(inputs);
    data.writeInt(hiddenBias.length);
    for (float[] weights : List.of(hiddenBias, hidden, outputBias, output)) {
      for (float weight : weights) {
        data.writeFloat(weight);
      }
    }
    data.flush();
    zipped.finish();
  }

  private static float[] floats(DataInputStream data, int count) throws IOException {
    float[] read = new float[count];
    for (int i = 0; i < count; i++) {
      read[i] = data.readFloat();
    }
    return read;
  }
}
