package earshot.text;

import java.util.Arrays;

/** Letters of one word or run, each with its place in the original; reused from word to word. */
final class Letters {
  char[] chars = new char[64];
  int[] starts = new int[64];
  int[] ends = new int[64];
  int length;

  void clear() {
    length = 0;
  }

  void add(char letter, int start, int end) {
    if (length == chars.length) {
      chars = Arrays.copyOf(chars, length * 2);
      starts = Arrays.copyOf(starts, length * 2);
      ends = Arrays.copyOf(ends, length * 2);
    }
    chars[length] = letter;
    starts[length] = start;
    ends[length++] = end;
  }
}
