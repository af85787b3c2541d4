package earshot.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Emoji and their names; skin tones and variation selectors make no difference. */
final class EmojiNames {
  private static final int LONGEST_SEQUENCE = 10;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int KEYCAP = 0x20E3;

  private static final EmojiNames STANDARD = new EmojiNames();

  private final Map<String, String> names = new HashMap<>();
  private final Set<Integer> beginnings = new HashSet<>();

  private EmojiNames() {
    for (String line : TextResource.lines("emoji.tsv")) {
      int tab = line.indexOf('\t');
      String name = ":" + line.substring(tab + 1) + ":";
      if (!line.startsWith("\u2122")) {
        names.put(line.substring(0, tab), name);
        beginnings.add(line.codePointAt(0));
      }
    }
  }

  static EmojiNames standard() {
    return STANDARD;
  }

  /** An emoji found in a text: its name between colons and where it ends. */
  record Found(String name, int end) {}

  /** The longest emoji that begins at the offset, or null. */
  Found at(String text, int offset) {
    int first = text.codePointAt(offset);
    if (first < 0x203C || !beginnings.contains(first)) {
      return null;
    }
    StringBuilder sequence = new StringBuilder();
    Found found = null;
    int at = offset;
    for (int count = 0; count < LONGEST_SEQUENCE && at < text.length(); count++) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      sequence.appendCodePoint(codePoint);
      while (at < text.length() && isModifier(text.codePointAt(at))) {
        at += Character.charCount(text.codePointAt(at));
      }
      String name = names.get(sequence.toString());
      if (name != null) {
        found = new Found(name, at);
      }
    }
    return found;
  }

  /** A keycap such as a digit in a box is that digit: where it ends, or -1 if none is here. */
  static int keycapEnd(String text, int offset) {
    int at = offset + 1;
    if (at < text.length() && text.charAt(at) == 0xFE0F) {
      at++;
    }
    return at < text.length() && text.charAt(at) == KEYCAP ? at + 1 : -1;
  }

  /** What only changes the looks of the emoji before it. */
  static boolean isModifier(int codePoint) {
    return codePoint == 0xFE0F
        || codePoint == 0xFE0E
        || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF);
  }

  static boolean isJoiner(int codePoint) {
    return codePoint == ZERO_WIDTH_JOINER;
  }
}
