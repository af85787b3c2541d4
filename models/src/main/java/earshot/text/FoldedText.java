package earshot.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Characters after folding, each with its place in the original: plain letters, no decoration. One
 * {@link #EMOJI} character stands for each emoji.
 */
final class FoldedText {
  /** A noncharacter, which no folded text holds for any other reason. */
  static final char EMOJI = '\uFDD0';

  final String original;
  char[] chars;
  int length;

  /** Null where every character stands where it stood. */
  private int[] starts;

  private int[] ends;

  /** Characters that came out of a disguise. */
  final BitSet disguised = new BitSet(0);

  /** Names of the emoji in order of place. */
  final List<String> emoji = new ArrayList<>(0);

  /** Whether letters stand here that only real Cyrillic, Greek or the like has. */
  boolean foreign;

  private FoldedText(String original, char[] chars, int length, int[] starts, int[] ends) {
    this.original = original;
    this.chars = chars;
    this.length = length;
    this.starts = starts;
    this.ends = ends;
  }

  static FoldedText inPlace(String original, char[] chars) {
    return new FoldedText(original, chars, chars.length, null, null);
  }

  static FoldedText empty(String original) {
    int room = original.length() + 16;
    return new FoldedText(original, new char[room], 0, new int[room], new int[room]);
  }

  boolean isInPlace() {
    return starts == null;
  }

  int start(int index) {
    return starts == null ? index : starts[index];
  }

  int end(int index) {
    return ends == null ? index + 1 : ends[index];
  }

  void add(char character, int start, int end) {
    if (length == chars.length) {
      int room = length * 2;
      chars = Arrays.copyOf(chars, room);
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
    }
    chars[length] = character;
    starts[length] = start;
    ends[length++] = end;
  }

  /** Lets the last character reach further, if the given place follows it at once. */
  void stretchLast(int from, int to) {
    int start = starts[length - 1];
    for (int i = length - 1; i >= 0 && ends[i] == from && starts[i] == start; i--) {
      ends[i] = to;
    }
  }
}
