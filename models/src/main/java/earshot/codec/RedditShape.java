package earshot.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import earshot.codec.Reading.Reason;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Submissions and comments as dumps of Reddit hold them, one object a line. Ids carry Reddit's
 * prefix of their kind, as ids of parents do. What its author or a moderator took back is let go.
 *
 * @param prefix {@code t3_} for submissions, {@code t1_} for comments
 */
record RedditShape(String prefix) implements TreeShape {
  static final String WITHDRAWN = "withdrawn";
  static final RedditShape SUBMISSION = new RedditShape("t3_");
  static final RedditShape COMMENT = new RedditShape("t1_");

  private static final String DELETED = "[deleted]";
  private static final Set<String> TAKEN_BACK =
      Set.of(DELETED, "[removed]", "[deleted by user]", "[removed by reddit]");
  private static final AuthorMask MASK =
      AuthorMask.of("author", "author_fullname", "author_flair_text");

  @Override
  public Optional<String> read(JsonNode record, PostFields fields) throws IOException {
    boolean comment = prefix.equals(COMMENT.prefix);
    if (takenBack(record.path(comment ? "body" : "selftext"))
        || (!comment && takenBack(record.path("title")))) {
      return Optional.of(WITHDRAWN);
    }
    fields.take("id", "id", id(record));
    boolean unknown = record.path("author").asText().equals(DELETED);
    fields.take("author", "author", unknown ? TextNode.valueOf("") : record.path("author"));
    fields.take(AuthorMask.AUTHOR_KEY, AuthorMask.AUTHOR_KEY, record.path(AuthorMask.AUTHOR_KEY));
    if (comment) {
      fields.take("text", "body", unescaped(record.path("body")));
      fields.take("reply_to", "parent_id", record.path("parent_id"));
    } else {
      fields.take("text", "title", submission(record));
    }
    fields.take("created_at", "created_utc", record.path("created_utc"));
    return Optional.empty();
  }

  private JsonNode id(JsonNode record) throws FieldFault {
    String id = TreeShape.word(record, "/id", "Reddit's id");
    if (id.isBlank()) {
      throw new FieldFault(Reason.WRONG_FIELD, "id is blank; accepted: Reddit's id");
    }
    return TextNode.valueOf(id.startsWith(prefix) ? id : prefix + id);
  }

  private static JsonNode submission(JsonNode record) throws FieldFault {
    JsonNode title = unescaped(record.path("title"));
    JsonNode body = record.path("selftext");
    if (!body.isMissingNode() && !body.isNull() && !body.isTextual()) {
      throw new FieldFault(Reason.WRONG_FIELD, "selftext is no text; accepted: text");
    }
    String below = unescaped(body).asText("");
    return title.isTextual() && !below.isBlank()
        ? TextNode.valueOf(title.textValue() + "\n\n" + below)
        : title;
  }

  private static boolean takenBack(JsonNode text) {
    String said = text.asText().strip().toLowerCase(Locale.ROOT).replace("[ ", "[");
    return TAKEN_BACK.contains(said.replace(" ]", "]"));
  }

  private static JsonNode unescaped(JsonNode text) {
    return text.isTextual() ? TextNode.valueOf(HtmlText.unescaped(text.textValue())) : text;
  }

  @Override
  public String masked(String line, UnaryOperator<String> pseudonym) {
    return MASK.mask(line, pseudonym);
  }
}
