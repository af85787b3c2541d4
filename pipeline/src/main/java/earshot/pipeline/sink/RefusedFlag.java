package earshot.pipeline.sink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.triage.DeadLetter;
import java.util.Map;
import java.util.Optional;

/**
 * The post in a flag that Elasticsearch refused. A replay judges it again rather than writing the
 * old flag, which may be older than a flag of the same post that was taken meanwhile.
 */
public final class RefusedFlag {
  /** The stage that dead letters of refused flags name. */
  public static final String STAGE = Rejection.FLAGS;

  /** What the flag's document calls the fields of its post, and what a record calls them. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "post_id", "id",
          "source", "source",
          "author_key", "author_key",
          "text", "text",
          "created_at", "created_at",
          "language", "lang",
          "reply_to", "reply_to");

  private static final ObjectMapper JSON = new ObjectMapper();

  private RefusedFlag() {}

  /**
   * The post as a record that the job reads, one line of JSON; empty where the letter is of another
   * stage, or of a flag too large to be kept.
   */
  public static Optional<String> record(DeadLetter letter) {
    if (!letter.stage().equals(STAGE)) {
      return Optional.empty();
    }
    JsonNode flag;
    try {
      flag = JSON.readTree(letter.payload()).path("doc");
    } catch (JsonProcessingException e) {
      return Optional.empty(); // the id of a post whose flag was too large
    }
    if (!flag.isObject()) {
      return Optional.empty();
    }
    ObjectNode record = JSON.createObjectNode();
    FIELDS.forEach(
        (field, name) -> {
          if (flag.path(field).isTextual()) {
            record.set(name, flag.get(field));
          }
        });
    return Optional.of(record.toString());
  }
}
