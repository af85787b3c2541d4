package earshot.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Puts pseudonyms in the place of what names a person in a line that may be no JSON at all, by
 * looking for fields alone: {@code "author":"ash"} becomes {@code "author_key":"0f3a..."}. A name
 * that stands elsewhere, as within a text, is not found.
 *
 * @param fields the fields that name people, each with the field that its pseudonym stands in
 */
record AuthorMask(Map<String, String> fields) {
  /** The field in which a masked line gives the author's pseudonym. */
  static final String AUTHOR_KEY = "author_key";

  private static final JsonFactory JSON = new JsonFactory();

  AuthorMask {
    fields = Map.copyOf(fields);
  }

  /**
   * @param author the field that holds the author's handle
   * @param others further fields that name people
   */
  static AuthorMask of(String author, String... others) {
    Map<String, String> fields = new HashMap<>();
    for (String other : others) {
      fields.put(other, other + "_key");
    }
    fields.put(author, AUTHOR_KEY);
    return new AuthorMask(fields);
  }

  /**
   * @param pseudonym what stands in the place of a handle
   */
  String mask(String line, UnaryOperator<String> pseudonym) {
    String masked = line;
    for (Map.Entry<String, String> field : fields.entrySet()) {
      masked = mask(masked, '"' + field.getKey() + '"', '"' + field.getValue() + '"', pseudonym);
    }
    return masked;
  }

  private static String mask(
      String line, String field, String key, UnaryOperator<String> pseudonym) {
    int found = line.indexOf(field);
    if (found < 0) {
      return line;
    }
    StringBuilder masked = new StringBuilder(line.length() + 64);
    int copied = 0;
    while (found >= 0) {
      int value = afterColon(line, found + field.length());
      int end = endOfValue(line, value);
      if (end > value) {
        String name = pseudonym.apply(handle(line.substring(value, end)));
        masked.append(line, copied, found).append(key).append(":\"").append(name).append('"');
        copied = end;
      }
      found = line.indexOf(field, Math.max(end, found + field.length()));
    }
    return masked.append(line, copied, line.length()).toString();
  }

  /** The first place of the value, or -1 where no value follows. */
  private static int afterColon(String line, int from) {
    int at = skipSpace(line, from);
    return at < line.length() && line.charAt(at) == ':' ? skipSpace(line, at + 1) : -1;
  }

  /** Behind a text (which the line's end may cut) or a whole number, or -1 for anything else. */
  private static int endOfValue(String line, int value) {
    if (value < 0 || value >= line.length()) {
      return -1;
    }
    int at = value;
    if (line.charAt(at) != '"') {
      while (at < line.length() && Character.digit(line.charAt(at), 10) >= 0) {
        at++;
      }
      return at;
    }
    for (at = value + 1; at < line.length() && line.charAt(at) != '"'; at++) {
      if (line.charAt(at) == '\\') {
        at++;
      }
    }
    return Math.min(at + 1, line.length());
  }

  private static String handle(String value) {
    try (JsonParser parser = JSON.createParser(value)) {
      parser.nextToken();
      return parser.getText();
    } catch (IOException e) {
      return value; // a cut or ill-formed text: its own characters stand for it
    }
  }

  private static int skipSpace(String line, int from) {
    int at = from;
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    return at;
  }
}
