package earshot.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import earshot.codec.Reading.Reason;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Posts of X's API v2: an answer or stream line with one post in {@code data} and perhaps its users
 * in {@code includes}, or the post itself. Authors are known by {@code author_id}, which outlives a
 * change of name. Reposts are let go: their author wrote nothing.
 */
final class XShape implements TreeShape {
  static final String REPOST = "repost";

  private static final AuthorMask MASK =
      AuthorMask.of("author_id", "in_reply_to_user_id", "username", "name", "user_id");

  @Override
  public Optional<String> read(JsonNode record, PostFields fields) throws IOException {
    boolean wrapped = record.has("data") || record.has("errors");
    JsonNode post = wrapped ? record.path("data") : record;
    String at = wrapped ? "data." : "";
    if (wrapped && !post.isObject()) {
      throw new FieldFault(
          post.isMissingNode() ? Reason.MISSING_FIELD : Reason.WRONG_FIELD,
          "data is no post; accepted: one post, an object, for each record");
    }
    if (referenced(post, "retweeted").isPresent()) {
      return Optional.of(REPOST);
    }
    JsonNode longText = post.at("/note_tweet/text");
    JsonNode text = longText.isTextual() ? longText : post.path("text");
    fields.take("id", at + "id", post.path("id"));
    fields.take("author", at + "author_id", post.path("author_id"));
    fields.take(
        AuthorMask.AUTHOR_KEY, at + AuthorMask.AUTHOR_KEY, post.path(AuthorMask.AUTHOR_KEY));
    fields.take(
        "text",
        at + "text",
        text.isTextual() ? TextNode.valueOf(HtmlText.unescaped(text.textValue())) : text);
    fields.take("created_at", at + "created_at", post.path("created_at"));
    fields.take("lang", at + "lang", post.path("lang"));
    Optional<JsonNode> answered = referenced(post, "replied_to");
    if (answered.isPresent()) {
      fields.take("reply_to", at + "referenced_tweets", answered.get().path("id"));
    }
    return Optional.empty();
  }

  private static Optional<JsonNode> referenced(JsonNode post, String type) {
    for (JsonNode other : post.path("referenced_tweets")) {
      if (other.path("type").asText().equals(type)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  @Override
  public String masked(String line, UnaryOperator<String> pseudonym) {
    Map<String, String> seen = new HashMap<>();
    String masked =
        MASK.mask(line, name -> seen.computeIfAbsent(name, key -> pseudonym.apply(key)));
    // Users beside the post give their number as "id", as posts do theirs: found by its value.
    for (Map.Entry<String, String> name : seen.entrySet()) {
      masked =
          masked.replace(
              "\"id\":\"" + name.getKey() + '"', "\"id_key\":\"" + name.getValue() + '"');
    }
    return masked;
  }
}
