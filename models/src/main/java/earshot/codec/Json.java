package earshot.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** JSON trees to bytes, and text to what UTF-8 can carry. */
final class Json {
  static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree can always be written", e);
    }
  }

  /** The text, or null (JSON's "not known") where it is empty. */
  static String orNull(String text) {
    return text.isEmpty() ? null : wellFormed(text);
  }

  static ArrayNode array(List<String> texts) {
    ArrayNode array = MAPPER.createArrayNode();
    texts.forEach(text -> array.add(wellFormed(text)));
    return array;
  }

  /**
   * Puts U+FFFD for each lone surrogate, which UTF-8 cannot carry. One unit for one unit, so every
   * offset into the text still holds.
   */
  static String wellFormed(String text) {
    int first = firstLoneSurrogate(text, 0);
    if (first < 0) {
      return text;
    }
    StringBuilder copy = new StringBuilder(text);
    for (int at = first; at >= 0; at = firstLoneSurrogate(text, at + 1)) {
      copy.setCharAt(at, '\uFFFD');
    }
    return copy.toString();
  }

  private static int firstLoneSurrogate(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (!Character.isSurrogate(unit)) {
        continue;
      }
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else {
        return i;
      }
    }
    return -1;
  }
}
