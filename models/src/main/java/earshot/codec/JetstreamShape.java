package earshot.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import earshot.codec.Reading.Reason;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Events of Bluesky's Jetstream, of which created posts count. Accounts are named by their DID,
 * which also stands in addresses; a masked record has {@code did:earshot:PSEUDONYM} in each place.
 *
 * <p>A post's id is its record key and the first half of the author's pseudonym, since a key is
 * unique within one account only and the usual address would name the account.
 */
final class JetstreamShape implements TreeShape {
  static final String NOT_A_COMMIT = "not-a-commit";
  static final String NOT_A_POST = "not-a-post";
  static final String NOT_A_CREATION = "not-a-creation";

  private static final String POSTS = "app.bsky.feed.post";
  private static final String MASKED = "did:earshot:";
  private static final Pattern DID =
      Pattern.compile("did:(?!earshot:)[a-z]+:[A-Za-z0-9._:%-]*[A-Za-z0-9_-]");
  private static final Pattern POST_ADDRESS =
      Pattern.compile("at://([^/]+)/app\\.bsky\\.feed\\.post/([^/]+)");
  private static final int KEY_CHARS_IN_ID = 16;

  @Override
  public Optional<String> read(JsonNode event, PostFields fields) throws IOException {
    if (!TreeShape.word(event, "/kind", "commit, identity or account").equals("commit")) {
      return Optional.of(NOT_A_COMMIT);
    }
    if (!TreeShape.word(event, "/commit/collection", "such as " + POSTS).equals(POSTS)) {
      return Optional.of(NOT_A_POST);
    }
    if (!TreeShape.word(event, "/commit/operation", "create, update or delete").equals("create")) {
      return Optional.of(NOT_A_CREATION);
    }
    String did = TreeShape.word(event, "/did", "such as did:plc:...");
    boolean masked = did.startsWith(MASKED);
    fields.take(
        masked ? AuthorMask.AUTHOR_KEY : "author",
        "did",
        TextNode.valueOf(masked ? did.substring(MASKED.length()) : did));
    String key = TreeShape.word(event, "/commit/rkey", "the record's key");
    if (key.isBlank()) {
      throw new FieldFault(Reason.WRONG_FIELD, "commit.rkey is blank; accepted: the record's key");
    }
    fields.take("id", "commit.rkey", TextNode.valueOf(id(did, key, fields)));
    JsonNode post = event.at("/commit/record");
    fields.take("text", "commit.record.text", post.path("text"));
    fields.take("created_at", "commit.record.createdAt", time(event, post.path("createdAt")));
    fields.take("lang", "commit.record.langs", language(post.path("langs")));
    fields.take("reply_to", "commit.record.reply", parent(post, fields));
    return Optional.empty();
  }

  /** What the author's program says, or else when the firehose saw it. */
  private static JsonNode time(JsonNode event, JsonNode said) {
    boolean readable = said.isTextual() && EventTime.ofText(said.textValue()).isPresent();
    JsonNode seen = event.path("time_us");
    if (readable || !seen.isIntegralNumber()) {
      return said;
    }
    return DecimalNode.valueOf(new BigDecimal(seen.bigIntegerValue()).movePointLeft(3));
  }

  /** A post in several languages names none of them as its own. */
  private static JsonNode language(JsonNode languages) {
    return languages.size() == 1 && languages.path(0).isTextual()
        ? languages.path(0)
        : MissingNode.getInstance();
  }

  private static JsonNode parent(JsonNode post, PostFields fields) {
    Matcher address = POST_ADDRESS.matcher(post.at("/reply/parent/uri").asText());
    return address.matches()
        ? TextNode.valueOf(id(address.group(1), address.group(2), fields))
        : MissingNode.getInstance();
  }

  private static String id(String did, String recordKey, PostFields fields) {
    String author = did.startsWith(MASKED) ? did.substring(MASKED.length()) : fields.pseudonym(did);
    return recordKey + "-" + author.substring(0, Math.min(KEY_CHARS_IN_ID, author.length()));
  }

  @Override
  public String masked(String line, UnaryOperator<String> pseudonym) {
    return DID.matcher(line).replaceAll(did -> MASKED + pseudonym.apply(did.group()));
  }
}
