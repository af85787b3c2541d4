package earshot.pipeline.deadletter;

import earshot.codec.DeadLetterDocument;
import earshot.triage.DeadLetter;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.flink.api.common.serialization.Encoder;

/** One dead letter, one line. */
final class DeadLetterEncoder implements Encoder<DeadLetter> {
  private static final long serialVersionUID = 1L;

  @Override
  public void encode(DeadLetter letter, OutputStream out) throws IOException {
    out.write(DeadLetterDocument.of(letter).json());
    out.write('\n');
  }
}
