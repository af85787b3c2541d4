package earshot.pipeline.sink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.codec.IndexName;
import earshot.triage.DeadLetter;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An entry that Elasticsearch will never take.
 *
 * @param entry what was to be written
 * @param type Elasticsearch's word for the fault, such as {@code strict_dynamic_mapping_exception}
 * @param why Elasticsearch's sentence; it may quote the document, so it is never shown as it is
 */
record Rejection(WriteEntry entry, String type, String why) {
  /** The stage that dead letters of flags name. */
  static final String FLAGS = "index-flags";

  /** The stage that dead letters of what was found out about a flag later name. */
  static final String FLAG_CHANGES = "index-flag-changes";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern QUOTED_VALUE =
      Pattern.compile(
          "(Preview of field|The prefix of the first|For input string).*", Pattern.DOTALL);
  private static final Pattern IN_QUOTES = Pattern.compile("'[^']*'");
  private static final int MAX_DETAIL = 400;

  /**
   * The dead letter; its payload is the entry as one JSON object with {@code index}, {@code id},
   * {@code doc} and {@code upsert}.
   */
  DeadLetter letter(Instant at) {
    ObjectNode payload = JSON.createObjectNode();
    payload.put("index", entry.index());
    payload.put("id", entry.id());
    JsonNode doc = parsed(entry.doc());
    payload.set("doc", doc);
    if (entry.upsert().length > 0) {
      payload.set("upsert", parsed(entry.upsert()));
    }
    String reason = type.toLowerCase(Locale.ROOT).replace('_', '-');
    return DeadLetter.of(
        stage(entry), reason, detail(), payload.toString(), doc.path("source").asText(""), at);
  }

  /** The stage that an entry's dead letter names: a replay takes back those of flags alone. */
  static String stage(WriteEntry entry) {
    if (entry.kind() == WriteEntry.Kind.UPDATE) {
      return FLAG_CHANGES;
    }
    return Arrays.stream(IndexName.values())
        .filter(family -> entry.index().startsWith(family.alias() + "-"))
        .findFirst()
        .map(family -> "index-" + family.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .orElseThrow(() -> new IllegalStateException("no family has the index " + entry.index()));
  }

  /** Elasticsearch's sentence without the values that it quotes. */
  String detail() {
    String sentence = QUOTED_VALUE.matcher(why).replaceAll("");
    sentence = IN_QUOTES.matcher(sentence).replaceAll("'...'").strip();
    return sentence.length() <= MAX_DETAIL ? sentence : sentence.substring(0, MAX_DETAIL) + "...";
  }

  private static JsonNode parsed(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException("an entry holds JSON that was written here", e);
    }
  }
}
