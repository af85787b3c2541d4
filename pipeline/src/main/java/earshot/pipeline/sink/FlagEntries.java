package earshot.pipeline.sink;

import earshot.codec.FlagDocument;
import earshot.triage.DeadLetter;
import earshot.triage.Flag;
import earshot.triage.FlagChange;
import java.time.Instant;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.connector.base.sink.writer.ElementConverter;

/**
 * Changes of flags as entries; a flag that no request can hold becomes a dead letter that says
 * where it is.
 */
final class FlagEntries implements ElementConverter<FlagChange, WriteEntry> {
  private static final long serialVersionUID = 1L;

  private final long maxBytes;

  FlagEntries(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public WriteEntry apply(FlagChange change, SinkWriter.Context context) {
    WriteEntry entry = WriteEntry.of(FlagDocument.of(change));
    if (entry.size() <= maxBytes || change.raised().isEmpty()) {
      return entry;
    }
    Flag flag = change.raised().get(0);
    DeadLetter letter =
        DeadLetter.of(
            Rejection.FLAGS,
            "too-large",
            "the flag takes " + entry.size() + " bytes; elasticsearch.bulk.bytes is " + maxBytes,
            flag.post().id(),
            flag.post().source(),
            Instant.now());
    return new DeadLetterEntries(maxBytes).apply(letter, context);
  }
}
