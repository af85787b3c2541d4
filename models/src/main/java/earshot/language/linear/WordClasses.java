package earshot.language.linear;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Classes of words that stand in like company ("pills", "meds", "tablets"), learnt without labels
 * from ordinary text, coarse and fine. A feature of classes holds for words that no labelled text
 * had. Words are kept as hashes: no vocabulary of what people wrote travels with a model.
 * Immutable.
 */
public final class WordClasses {
  /** The class of a word that has none. */
  static final int NONE = 0;

  private static final int MOST_CLASSES = Short.MAX_VALUE;

  private final int[] words;
  private final short[] coarse;
  private final short[] fine;
  private final int[] slots;

  private WordClasses(int[] words, short[] coarse, short[] fine) {
    this.words = words;
    this.coarse = coarse;
    this.fine = fine;
    slots = new int[Math.max(4, Integer.highestOneBit(words.length + 1) * 4)];
    for (int i = 0; i < words.length; i++) {
      int slot = slot(words[i]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = i + 1;
    }
  }

  /** No classes at all. */
  public static WordClasses none() {
    return new WordClasses(new int[0], new short[0], new short[0]);
  }

  /**
   * Classes of words.
   *
   * @param classes for each word a coarse and a fine class, in [1, 32767]
   */
  public static WordClasses of(Map<String, int[]> classes) {
    Map<Integer, int[]> byHash = new TreeMap<>();
    classes.forEach((word, pair) -> byHash.putIfAbsent(TextFeatures.wordHash(word), pair));
    int[] words = new int[byHash.size()];
    short[] coarse = new short[words.length];
    short[] fine = new short[words.length];
    int i = 0;
    for (Map.Entry<Integer, int[]> word : byHash.entrySet()) {
      words[i] = word.getKey();
      coarse[i] = checked(word.getValue()[0]);
      fine[i++] = checked(word.getValue()[1]);
    }
    return new WordClasses(words, coarse, fine);
  }

  private static short checked(int number) {
    if (number < 1 || number > MOST_CLASSES) {
      throw new IllegalArgumentException(
          "a word class is " + number + "; accepted: 1 to " + MOST_CLASSES);
    }
    return (short) number;
  }

  /** How many words have a class. */
  public int size() {
    return words.length;
  }

  /** Where a word stands, or -1. */
  int index(int hash) {
    int slot = slot(hash);
    while (slots[slot] != 0) {
      int i = slots[slot] - 1;
      if (words[i] == hash) {
        return i;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  int coarse(int index) {
    return index < 0 ? NONE : coarse[index];
  }

  int fine(int index) {
    return index < 0 ? NONE : fine[index];
  }

  private int slot(int hash) {
    int h = hash * 0x9e3779b9;
    return (h ^ (h >>> 15)) & (slots.length - 1);
  }

  static WordClasses read(DataInputStream in) throws IOException {
    int[] words = new int[in.readInt()];
    short[] coarse = new short[words.length];
    short[] fine = new short[words.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = in.readInt();
      coarse[i] = in.readShort();
      fine[i] = in.readShort();
    }
    return new WordClasses(words, coarse, fine);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(words.length);
    for (int i = 0; i < words.length; i++) {
      out.writeInt(words[i]);
      out.writeShort(coarse[i]);
      out.writeShort(fine[i]);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WordClasses that
        && Arrays.equals(words, that.words)
        && Arrays.equals(coarse, that.coarse)
        && Arrays.equals(fine, that.fine);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words) + Arrays.hashCode(fine);
  }
}
