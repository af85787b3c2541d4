package earshot.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import earshot.codec.Reading.Reason;
import earshot.post.Post;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The fields of one post while its record is read, whatever they are called there. The handle lives
 * here and nowhere else.
 */
final class PostFields {
  private static final int MAX_ID_CHARS = 512;
  private static final int MAX_SOURCE_CHARS = 128;
  private static final Pattern AUTHOR_KEY = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2}(?:[-_].*)?");

  private final String ownSource;
  private final Pseudonyms pseudonyms;
  private final Set<String> seen = new HashSet<>(16);
  private final Map<String, String> places = new HashMap<>();
  private String id;
  private String author;
  private String authorKey;
  private String text;
  private Instant createdAt;
  private String source;
  private String language = "";
  private String replyTo = "";

  /**
   * @param ownSource the post's source where its record names none
   */
  PostFields(String ownSource, Pseudonyms pseudonyms) {
    this.ownSource = ownSource;
    this.pseudonyms = pseudonyms;
  }

  /** The pseudonym of a handle on the reader's own source. */
  String pseudonym(String handle) {
    return pseudonyms.of(ownSource, handle);
  }

  /**
   * Takes a value from a tree; nothing where it is missing.
   *
   * @param name our name of the field
   * @param place where the record has it, for messages
   */
  void take(String name, String place, JsonNode value) throws IOException {
    places.put(name, place);
    if (!value.isMissingNode()) {
      try (JsonParser parser = value.traverse()) {
        parser.nextToken();
        take(name, parser);
      }
    }
  }

  /** Takes the value that the parser stands at; false where the field is not one of ours. */
  boolean take(String name, JsonParser parser) throws IOException {
    boolean isNull = parser.currentToken() == JsonToken.VALUE_NULL;
    switch (name) {
      case "id" -> id = isNull ? null : identifier(name, parser, MAX_ID_CHARS);
      case "author" -> author = isNull ? "" : handle(name, parser);
      case "author_key" -> authorKey = isNull ? null : authorKey(name, parser);
      case "text" -> text = isNull ? null : text(name, parser);
      case "created_at" -> createdAt = isNull ? null : time(name, parser);
      case "source" -> source = isNull ? null : source(name, parser);
      case "lang" -> language = isNull ? "" : language(name, parser);
      case "reply_to" -> replyTo = isNull ? "" : replyTo(name, parser);
      default -> {
        return false;
      }
    }
    if (!seen.add(name)) {
      throw new FieldFault(Reason.DUPLICATE_FIELD, place(name) + " stands twice in the record");
    }
    return true;
  }

  Post toPost(Instant receivedAt) throws FieldFault {
    require(id, "id", "text of 1 to " + MAX_ID_CHARS + " characters or a whole number");
    require(text, "text", "text, which may be empty");
    require(createdAt, "created_at", EventTime.ACCEPTED);
    if (author != null && authorKey != null) {
      throw new FieldFault(
          Reason.WRONG_FIELD, place("author") + " and author_key exclude each other");
    }
    if (authorKey == null) {
      require(author, "author", "text, or null where the author is unknown");
    }
    String from = source == null ? ownSource : source;
    String key = authorKey == null ? pseudonyms.of(from, author) : authorKey;
    return new Post(id, from, key, text, createdAt, receivedAt, language, replyTo);
  }

  private void require(Object value, String name, String accepted) throws FieldFault {
    if (value == null) {
      throw new FieldFault(
          Reason.MISSING_FIELD, place(name) + " is missing or null; accepted: " + accepted);
    }
  }

  private String text(String name, JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw wrong(name, "is no text", "text");
    }
    return parser.getText();
  }

  private String textOrInteger(String name, JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      return parser.getText();
    }
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw wrong(name, "is neither text nor a whole number", "text or a whole number");
    }
    return parser.getText();
  }

  private String identifier(String name, JsonParser parser, int max) throws IOException {
    String accepted = "text of 1 to " + max + " characters or a whole number";
    String value = textOrInteger(name, parser);
    if (value.isBlank()) {
      throw wrong(name, "is blank", accepted);
    }
    if (value.length() > max) {
      throw wrong(name, "has " + value.length() + " characters", accepted);
    }
    return value;
  }

  private String handle(String name, JsonParser parser) throws IOException {
    String value = textOrInteger(name, parser);
    if (value.length() > MAX_ID_CHARS) {
      throw wrong(name, "has " + value.length() + " characters", "at most " + MAX_ID_CHARS);
    }
    return value;
  }

  private String authorKey(String name, JsonParser parser) throws IOException {
    String value = text(name, parser);
    if (!value.isEmpty() && !AUTHOR_KEY.matcher(value).matches()) {
      throw wrong(name, "is no pseudonym", "32 lower-case hex digits, or nothing");
    }
    return value;
  }

  private Instant time(String name, JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    Optional<Instant> time = Optional.empty();
    if (token == JsonToken.VALUE_STRING) {
      time = EventTime.ofText(parser.getText());
    } else if (token.isNumeric()) {
      time = EventTime.ofNumber(parser.getText());
    }
    return time.orElseThrow(() -> wrong(name, "is no time that is accepted", EventTime.ACCEPTED));
  }

  private String source(String name, JsonParser parser) throws IOException {
    String value = text(name, parser);
    if (value.isBlank() || value.length() > MAX_SOURCE_CHARS) {
      throw wrong(name, "is blank or too long", "text of 1 to " + MAX_SOURCE_CHARS + " characters");
    }
    return value;
  }

  /** A hint only: what is no two-letter code is no reason to lose a post. */
  private String language(String name, JsonParser parser) throws IOException {
    String value = text(name, parser);
    return LANGUAGE.matcher(value).matches() ? value.substring(0, 2).toLowerCase(Locale.ROOT) : "";
  }

  private String replyTo(String name, JsonParser parser) throws IOException {
    String value = textOrInteger(name, parser);
    if (value.length() > MAX_ID_CHARS) {
      throw wrong(name, "has " + value.length() + " characters", "at most " + MAX_ID_CHARS);
    }
    return value;
  }

  private FieldFault wrong(String name, String what, String accepted) {
    return new FieldFault(Reason.WRONG_FIELD, place(name) + " " + what + "; accepted: " + accepted);
  }

  private String place(String name) {
    return places.getOrDefault(name, name);
  }
}
