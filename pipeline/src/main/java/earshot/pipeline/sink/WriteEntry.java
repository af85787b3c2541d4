package earshot.pipeline.sink;

import earshot.codec.AbsoluteDocument;
import earshot.codec.DeadLetterDocument;
import earshot.codec.FlagDocument;
import java.io.Serializable;
import java.util.Objects;

/**
 * One document on its way to an index: what the sink keeps in its buffer and its state.
 *
 * @param index the index to write to
 * @param id the document's id within the index
 * @param kind how it is written
 * @param doc the JSON object to merge or to create
 * @param upsert the JSON object to write where there is no document yet; empty but for {@link
 *     Kind#UPSERT}
 */
// Bytes as they go on the wire; nothing compares these records.
@SuppressWarnings("ArrayRecordComponent")
record WriteEntry(String index, String id, Kind kind, byte[] doc, byte[] upsert)
    implements Serializable {

  /** How a document is written. */
  enum Kind {
    /** Merge {@code doc} into the document; write {@code upsert} where there is none. */
    UPSERT,
    /** Merge {@code doc} into the document; leave it where there is none. */
    UPDATE,
    /** Write {@code doc} once; one that is there already stays as it is. */
    CREATE
  }

  private static final long serialVersionUID = 1L;

  /** An upper bound of what the action line and the braces around the documents add. */
  private static final int ENVELOPE_BYTES = 256;

  WriteEntry {
    Objects.requireNonNull(index, "WriteEntry.index");
    Objects.requireNonNull(id, "WriteEntry.id");
    Objects.requireNonNull(kind, "WriteEntry.kind");
    Objects.requireNonNull(doc, "WriteEntry.doc");
    Objects.requireNonNull(upsert, "WriteEntry.upsert");
  }

  static WriteEntry of(FlagDocument flag) {
    Kind kind = flag.firstFields().length == 0 ? Kind.UPDATE : Kind.UPSERT;
    return new WriteEntry(flag.index(), flag.id(), kind, flag.fields(), flag.firstFields());
  }

  static WriteEntry of(AbsoluteDocument document) {
    return new WriteEntry(
        document.index(), document.id(), Kind.UPSERT, document.json(), document.json());
  }

  static WriteEntry of(DeadLetterDocument letter) {
    return new WriteEntry(letter.index(), letter.id(), Kind.CREATE, letter.json(), new byte[0]);
  }

  /** Roughly what it takes in a bulk request, in bytes. */
  long size() {
    return (long) index.length() + id.length() + doc.length + upsert.length + ENVELOPE_BYTES;
  }
}
