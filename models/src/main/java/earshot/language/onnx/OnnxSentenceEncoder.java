package earshot.language.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import earshot.language.SentenceEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * all-MiniLM-L6-v2 (Reimers and Gurevych; Apache-2.0), six layers of a distilled BERT with weights
 * of one byte, mean of its last layer. Some milliseconds a sentence on one core, so it is asked for
 * candidates only; loaded when first asked, about 100 MB.
 */
public final class OnnxSentenceEncoder implements SentenceEncoder {
  private static final String NETWORK = "/all-minilm-l6-v2-q.onnx";
  private static final String PIECES = "/all-minilm-l6-v2-q-tokenizer.json";
  private static final int DIMENSION = 384;

  /** A window of three sentences seldom has more. */
  private static final int MOST_PIECES = 128;

  private static final class Loaded {
    static final WordPieces PIECES = pieces();
    static final OrtSession NETWORK = network();
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public float[] encode(String text) {
    long[] ids = Loaded.PIECES.of(text);
    float[] mean = new float[DIMENSION];
    if (ids.length <= 2) {
      return mean;
    }
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    long[] shape = {1, ids.length};
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor words = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
        OrtSession.Result result =
            Loaded.NETWORK.run(
                Map.of("input_ids", words, "attention_mask", mask, "token_type_ids", types))) {
      FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
      for (int word = 0; word < ids.length; word++) {
        for (int i = 0; i < DIMENSION; i++) {
          mean[i] += states.get();
        }
      }
      return unit(mean);
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence encoder failed", e);
    }
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float x : vector) {
      squares += x * x;
    }
    float scale = (float) (1 / Math.sqrt(Math.max(squares, 1e-12)));
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= scale;
    }
    return vector;
  }

  private static WordPieces pieces() {
    try (InputStream in = resource(PIECES)) {
      return WordPieces.read(in, MOST_PIECES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OrtSession network() {
    try (InputStream in = resource(NETWORK);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // One thread a text: the job and the command line judge texts side by side.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return OrtEnvironment.getEnvironment().createSession(in.readAllBytes(), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence encoder cannot be loaded", e);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = OnnxSentenceEncoder.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("class path " + name + ": is missing");
    }
    return in;
  }
}
