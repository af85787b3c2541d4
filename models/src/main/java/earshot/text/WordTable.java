package earshot.text;

import java.util.Arrays;
import java.util.Map;

/**
 * An immutable map from words to numbers of zero or more, looked up by a range of characters
 * without making a string.
 */
final class WordTable {
  /** What {@link #get} answers for a word that is not there. */
  static final int ABSENT = -1;

  private final char[] letters;
  private final int[] ends;
  private final int[] values;
  private final int[] slots;
  private final int longest;

  WordTable(Map<String, Integer> words) {
    letters = new char[words.keySet().stream().mapToInt(String::length).sum()];
    ends = new int[words.size() + 1];
    values = new int[words.size()];
    slots = new int[Math.max(4, Integer.highestOneBit(words.size() + 1) * 4)];
    Arrays.fill(slots, ABSENT);
    int count = 0;
    int widest = 0;
    for (Map.Entry<String, Integer> word : words.entrySet()) {
      int length = word.getKey().length();
      word.getKey().getChars(0, length, letters, ends[count]);
      ends[count + 1] = ends[count] + length;
      values[count] = word.getValue();
      widest = Math.max(widest, length);
      int slot = slot(hash(letters, ends[count], ends[count + 1]));
      while (slots[slot] != ABSENT) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = count++;
    }
    longest = widest;
  }

  /** Length of the longest word, in characters. */
  int longest() {
    return longest;
  }

  /**
   * The word's number or {@link #ABSENT}; costs no more than the longest word, whatever the range.
   */
  int get(char[] text, int start, int end) {
    return end - start > longest ? ABSENT : get(text, start, end, hash(text, start, end));
  }

  /** As {@link #get(char[], int, int)} for one who has the hash of the range already. */
  int get(char[] text, int start, int end, int hash) {
    int length = end - start;
    if (length > longest) {
      return ABSENT;
    }
    for (int slot = slot(hash); slots[slot] != ABSENT; slot = (slot + 1) & (slots.length - 1)) {
      int word = slots[slot];
      if (ends[word + 1] - ends[word] == length
          && Arrays.equals(letters, ends[word], ends[word + 1], text, start, end)) {
        return values[word];
      }
    }
    return ABSENT;
  }

  int get(String word) {
    return get(word.toCharArray(), 0, word.length());
  }

  private static int hash(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = extend(hash, text[i]);
    }
    return hash;
  }

  /** The hash of a range one character longer; the empty range's is zero. */
  static int extend(int hash, char next) {
    return hash * 31 + next;
  }

  private int slot(int hash) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ (mixed >>> 15)) & (slots.length - 1);
  }
}
