package earshot.text;

import java.util.Arrays;

/**
 * Rough sentences of normalised text, for windows: ends at sentence punctuation followed by space,
 * at line breaks, and after forty words where a writer uses neither.
 */
public final class SentenceSpans {
  private static final int LONGEST_WORDS = 40;

  private final int[] bounds;
  private final int size;

  private SentenceSpans(int[] bounds, int size) {
    this.bounds = bounds;
    this.size = size;
  }

  /** Cuts a text. Every character lies in just one span; an empty text has none. */
  public static SentenceSpans of(CharSequence text) {
    int[] bounds = new int[16];
    int count = 0;
    int words = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        words++;
      }
      boolean last = i + 1 == length;
      boolean ends =
          last
              || c == '\n'
              || ((c == '.' || c == '!' || c == '?') && isSpace(text.charAt(i + 1)))
              || (c == ' ' && words >= LONGEST_WORDS);
      if (ends) {
        if (count + 1 >= bounds.length) {
          bounds = Arrays.copyOf(bounds, bounds.length * 2);
        }
        bounds[++count] = i + 1;
        words = 0;
      }
    }
    return new SentenceSpans(bounds, count);
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** First offset of sentence i. */
  public int start(int i) {
    return bounds[i];
  }

  /** Offset behind sentence i. */
  public int end(int i) {
    return bounds[i + 1];
  }

  /** The sentence that holds an offset of the text. */
  public int at(int offset) {
    int found = Arrays.binarySearch(bounds, 0, size + 1, offset);
    return Math.max(0, Math.min(size - 1, found >= 0 ? found : -found - 2));
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n';
  }
}
