package earshot.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * Puts the pseudonym in the place of the handle in a line that may be no JSON at all, by looking
 * for the field alone. A handle elsewhere than in the value of {@code "author"} is not found.
 */
final class AuthorMask {
  private static final String FIELD = "\"author\"";
  private static final JsonFactory JSON = new JsonFactory();

  private AuthorMask() {}

  static String mask(String line, String source, Pseudonyms pseudonyms) {
    int found = line.indexOf(FIELD);
    if (found < 0) {
      return line;
    }
    StringBuilder masked = new StringBuilder(line.length() + 64);
    int copied = 0;
    while (found >= 0) {
      int value = afterColon(line, found + FIELD.length());
      int end = endOfValue(line, value);
      if (end > value) {
        String key = pseudonyms.of(source, handle(line.substring(value, end)));
        masked.append(line, copied, found).append("\"author_key\":\"").append(key).append('"');
        copied = end;
      }
      found = line.indexOf(FIELD, Math.max(end, found + FIELD.length()));
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
