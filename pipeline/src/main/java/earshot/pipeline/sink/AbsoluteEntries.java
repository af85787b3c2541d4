package earshot.pipeline.sink;

import earshot.codec.AbsoluteDocument;
import earshot.triage.DeadLetter;
import java.io.Serializable;
import java.time.Instant;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.connector.base.sink.writer.ElementConverter;

/** Records that say all they have to say as entries; what no request can hold is a dead letter. */
final class AbsoluteEntries<T> implements ElementConverter<T, WriteEntry> {
  private static final long serialVersionUID = 1L;

  private final ToDocument<T> document;
  private final long maxBytes;

  AbsoluteEntries(ToDocument<T> document, long maxBytes) {
    this.document = document;
    this.maxBytes = maxBytes;
  }

  /** How a record looks as a document. */
  interface ToDocument<T> extends Serializable {
    AbsoluteDocument of(T record);
  }

  @Override
  public WriteEntry apply(T record, SinkWriter.Context context) {
    WriteEntry entry = WriteEntry.of(document.of(record));
    if (entry.size() <= maxBytes) {
      return entry;
    }
    String detail =
        "the document takes " + entry.size() + " bytes; elasticsearch.bulk.bytes is " + maxBytes;
    DeadLetter letter =
        DeadLetter.of(Rejection.stage(entry), "too-large", detail, entry.id(), "", Instant.now());
    return new DeadLetterEntries(maxBytes).apply(letter, context);
  }
}
