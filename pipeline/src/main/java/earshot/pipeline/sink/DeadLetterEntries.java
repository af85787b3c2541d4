package earshot.pipeline.sink;

import earshot.codec.DeadLetterDocument;
import earshot.triage.DeadLetter;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.connector.base.sink.writer.ElementConverter;

/** Dead letters as entries; the index holds no payload that is too large for a request. */
final class DeadLetterEntries implements ElementConverter<DeadLetter, WriteEntry> {
  private static final long serialVersionUID = 1L;

  private final long maxBytes;

  DeadLetterEntries(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public WriteEntry apply(DeadLetter letter, SinkWriter.Context context) {
    WriteEntry entry = WriteEntry.of(DeadLetterDocument.of(letter));
    return entry.size() <= maxBytes ? entry : WriteEntry.of(DeadLetterDocument.of(bare(letter)));
  }

  private DeadLetter bare(DeadLetter letter) {
    return new DeadLetter(
        letter.id(),
        letter.stage(),
        letter.reason(),
        letter.detail()
            + " (left out here: a payload of "
            + letter.payload().length()
            + " characters, more than elasticsearch.bulk.bytes "
            + maxBytes
            + " can hold)",
        "",
        letter.source(),
        letter.at());
  }
}
