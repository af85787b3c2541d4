package earshot.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import earshot.codec.Reading.Reason;
import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Statuses of Mastodon, alone or within an event of its streaming protocol ({@code {"event",
 * "payload"}}), of which new statuses count. Boosts are let go: their author wrote nothing. The
 * warning above a status belongs to its text.
 */
final class MastodonShape implements TreeShape {
  static final String OTHER_EVENT = "other-event";
  static final String REPOST = "repost";

  private static final AuthorMask MASK =
      AuthorMask.of(
          "acct",
          "username",
          "display_name",
          "url",
          "uri",
          "avatar",
          "avatar_static",
          "header",
          "header_static",
          "note");

  @Override
  public Optional<String> read(JsonNode record, PostFields fields) throws IOException {
    if (!record.has("event")) {
      return status(record, fields);
    }
    if (!TreeShape.word(record, "/event", "such as update").equals("update")) {
      return Optional.of(OTHER_EVENT);
    }
    return status(payload(record.path("payload")), fields);
  }

  /** A status within an event: an object, or its JSON as text. */
  private static JsonNode payload(JsonNode payload) throws FieldFault {
    try {
      JsonNode status = payload.isTextual() ? Json.MAPPER.readTree(payload.textValue()) : payload;
      if (status.isObject()) {
        return status;
      }
    } catch (JsonProcessingException e) {
      throw new FieldFault(Reason.NOT_JSON, "payload is no valid JSON");
    }
    throw new FieldFault(Reason.WRONG_FIELD, "payload is no status; accepted: a status");
  }

  private static Optional<String> status(JsonNode status, PostFields fields) throws IOException {
    if (status.path("reblog").isObject()) {
      return Optional.of(REPOST);
    }
    JsonNode account = status.path("account");
    fields.take("id", "id", status.path("id"));
    fields.take("author", "account.acct", account.path("acct"));
    fields.take(AuthorMask.AUTHOR_KEY, "account.author_key", account.path(AuthorMask.AUTHOR_KEY));
    fields.take("text", "content", text(status));
    fields.take("created_at", "created_at", status.path("created_at"));
    fields.take("lang", "language", status.path("language"));
    fields.take("reply_to", "in_reply_to_id", status.path("in_reply_to_id"));
    return Optional.empty();
  }

  private static JsonNode text(JsonNode status) {
    JsonNode content = status.path("content");
    if (content.asToken() != JsonToken.VALUE_STRING) {
      return content.isNull() ? MissingNode.getInstance() : content;
    }
    String warning = status.path("spoiler_text").asText("").strip();
    String text = HtmlText.of(content.textValue());
    return TextNode.valueOf(warning.isEmpty() ? text : (warning + "\n\n" + text).strip());
  }

  @Override
  public String masked(String line, UnaryOperator<String> pseudonym) {
    return MASK.mask(line, pseudonym);
  }
}
