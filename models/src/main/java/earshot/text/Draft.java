package earshot.text;

import java.util.Arrays;
import java.util.BitSet;

/** The normalised text as it grows; it keeps no map as long as nothing has moved. */
final class Draft {
  private final FoldedText source;
  private char[] chars;
  private int length;
  private int[] starts;
  private int[] ends;
  private final BitSet obfuscated = new BitSet(0);

  Draft(FoldedText source) {
    this.source = source;
    this.chars = new char[source.length + 8];
  }

  int length() {
    return length;
  }

  boolean endsWithSpace() {
    return length == 0 || chars[length - 1] == ' ' || chars[length - 1] == '\n';
  }

  /** Takes over folded characters as they are. */
  void copy(int from, int to) {
    if (starts == null && from == length && source.isInPlace()) {
      makeRoom(to - from);
      System.arraycopy(source.chars, from, chars, length, to - from);
      length += to - from;
      return;
    }
    for (int i = from; i < to; i++) {
      put(source.chars[i], source.start(i), source.end(i), false);
    }
  }

  /** Adds one character that stands for a range of the original. */
  void put(char character, int start, int end, boolean disguised) {
    makeRoom(1);
    if (starts == null && (start != length || end != length + 1)) {
      starts = new int[chars.length];
      ends = new int[chars.length];
      for (int i = 0; i < length; i++) {
        starts[i] = i;
        ends[i] = i + 1;
      }
    }
    if (starts != null) {
      starts[length] = start;
      ends[length] = end;
    }
    if (disguised) {
      obfuscated.set(length);
    }
    chars[length++] = character;
  }

  /** Adds text that stands as a whole for a range of the original. */
  void putAll(String text, int start, int end) {
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i), start, end, false);
    }
  }

  private void makeRoom(int more) {
    if (length + more > chars.length) {
      int room = Math.max(length + more, chars.length * 2);
      chars = Arrays.copyOf(chars, room);
      if (starts != null) {
        starts = Arrays.copyOf(starts, room);
        ends = Arrays.copyOf(ends, room);
      }
    }
  }

  NormalizedText finish() {
    String text = new String(chars, 0, length);
    return new NormalizedText(
        source.original,
        text.equals(source.original) ? source.original : text,
        starts == null ? null : Arrays.copyOf(starts, length),
        starts == null ? null : Arrays.copyOf(ends, length),
        obfuscated);
  }
}
