package earshot.codec;

import com.fasterxml.jackson.databind.JsonNode;
import earshot.triage.DeadLetter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * A dead letter as JSON: one line of a file, or a document of its month's index. It is written once
 * and never changed.
 *
 * @param index the index of the month in which the record stopped
 * @param id the dead letter's id
 * @param json the JSON object, without a line feed
 */
// Bytes as they go on the wire; nothing compares these records.
@SuppressWarnings("ArrayRecordComponent")
public record DeadLetterDocument(String index, String id, byte[] json) {

  /** The document of a dead letter. */
  public static DeadLetterDocument of(DeadLetter letter) {
    byte[] json =
        Json.bytes(
            Json.object()
                .put("id", letter.id())
                .put("stage", letter.stage())
                .put("reason", letter.reason())
                .put("detail", Json.wellFormed(letter.detail()))
                .put("payload", Json.wellFormed(letter.payload()))
                .put("source", Json.wellFormed(letter.source()))
                .put("at", letter.at().toString()));
    return new DeadLetterDocument(IndexName.DEAD_LETTERS.at(letter.at()), letter.id(), json);
  }

  /**
   * Reads a dead letter back.
   *
   * @throws IOException if the bytes are no dead letter; the message names the key, never the text
   */
  public static DeadLetter read(byte[] json) throws IOException {
    JsonNode node = Json.MAPPER.readTree(json);
    Instant at;
    try {
      at = Instant.parse(text(node, "at"));
    } catch (DateTimeException e) {
      throw new IOException("dead letter: \"at\" is no ISO-8601 instant", e);
    }
    return new DeadLetter(
        text(node, "id"),
        text(node, "stage"),
        text(node, "reason"),
        text(node, "detail"),
        text(node, "payload"),
        text(node, "source"),
        at);
  }

  private static String text(JsonNode node, String key) throws IOException {
    JsonNode value = node.path(key);
    if (!value.isTextual()) {
      throw new IOException("dead letter: \"" + key + "\" is missing or no text");
    }
    return value.textValue();
  }
}
