package earshot.language.linear;

import earshot.text.IdentityWords;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Turns normalised text into hashed features: words, pairs of neighbouring words, pairs with a word
 * between them, runs of three to five letters within a word, and the same for the classes of words:
 * each, pairs, threes, and a class beside a word. No strings are made.
 *
 * <p>Words for who somebody is (faith, origin, orientation, disability, service) all become one
 * feature, so that the classifier cannot learn to raise or lower a person for them.
 */
public final class TextFeatures {
  /** Number of bits of a hash: features live in [0, 2^BITS). */
  public static final int BITS = 20;

  private static final int MASK = (1 << BITS) - 1;
  private static final int SEED_WORD = 0x9747b28c;
  private static final int SEED_PAIR = 0x2f1b6ae3;
  private static final int SEED_LETTERS = 0x5bd1e995;
  private static final int SEED_IDENTITY = 0x1b873593;
  private static final int SEED_APART = 0x3c6ef372;
  private static final int SEED_COARSE = 0x510e527f;
  private static final int SEED_FINE = 0x5be0cd19;
  private static final int SEED_MIXED = 0x1f83d9ab;
  private static final int PRIME = 0x01000193;
  private static final int MIN_LETTERS = 3;
  private static final int MAX_LETTERS = 5;
  private static final int LONGEST_WORD = 24;

  /** Sorted hashes of the words for who somebody is. */
  private static final int[] IDENTITY =
      IdentityWords.all().stream().mapToInt(TextFeatures::wordHash).sorted().toArray();

  /** Receives one feature at a time. */
  @FunctionalInterface
  public interface Sink {
    /** Takes a feature in [0, 2^BITS). */
    void accept(int feature);
  }

  private final WordClasses classes;

  /** Features with these classes of words. */
  public TextFeatures(WordClasses classes) {
    this.classes = classes;
  }

  WordClasses classes() {
    return classes;
  }

  /**
   * Sends every feature of {@code text[from, to)} to the sink.
   *
   * @param text normalised text
   */
  public void extract(CharSequence text, int from, int to, Sink sink) {
    Neighbours before = new Neighbours();
    int at = from;
    while (at < to) {
      while (at < to && !isWordPart(text.charAt(at))) {
        at++;
      }
      int start = at;
      while (at < to && isWordPart(text.charAt(at))) {
        at++;
      }
      if (at > start) {
        int word = word(text, start, at, sink);
        send(before, word, classes.index(word), sink);
      }
    }
    if (before.last != SEED_PAIR) {
      send(before, SEED_WORD, -1, sink);
    }
  }

  /** The two words before the one at hand. */
  private static final class Neighbours {
    private int last = SEED_PAIR;
    private int beforeLast = SEED_PAIR;
    private int lastClass = -1;
    private int beforeLastClass = -1;
  }

  private void send(Neighbours before, int word, int index, Sink sink) {
    sink.accept(fold(mix(before.last, word)));
    sink.accept(fold(mix(before.beforeLast + SEED_APART, word)));
    int coarse = classes.coarse(index);
    int fine = classes.fine(index);
    int lastFine = classes.fine(before.lastClass);
    send(
        SEED_COARSE,
        classes.coarse(before.beforeLastClass),
        classes.coarse(before.lastClass),
        coarse,
        sink);
    send(SEED_FINE, classes.fine(before.beforeLastClass), lastFine, fine, sink);
    sink.accept(fold(mix(before.last + SEED_MIXED, fine)));
    sink.accept(fold(mix(word + SEED_MIXED, lastFine + SEED_FINE)));
    before.beforeLast = before.last;
    before.last = word * 31 + SEED_PAIR;
    before.beforeLastClass = before.lastClass;
    before.lastClass = index;
  }

  /** A class alone, with the one before it, and with the two before it. */
  private static void send(int seed, int beforeLast, int last, int here, Sink sink) {
    if (here != WordClasses.NONE) {
      sink.accept(fold(mix(seed, here)));
    }
    int pair = mix(seed + last, here);
    sink.accept(fold(mix(pair, SEED_PAIR)));
    sink.accept(fold(mix(pair, beforeLast + SEED_COARSE)));
  }

  /**
   * Sends every word of a normalised text, with figures made alike, as they are hashed.
   *
   * @param text normalised text
   */
  public static void words(CharSequence text, Consumer<String> sink) {
    int at = 0;
    while (at < text.length()) {
      int start = at;
      while (at < text.length() && isWordPart(text.charAt(at))) {
        at++;
      }
      if (at > start) {
        StringBuilder word = new StringBuilder(at - start);
        for (int i = start; i < Math.min(at, start + LONGEST_WORD); i++) {
          word.append(plain(text.charAt(i)));
        }
        sink.accept(word.toString());
      }
      at++;
    }
  }

  /** The hash that stands for a word. */
  static int wordHash(String word) {
    return hash(word, 0, Math.min(word.length(), LONGEST_WORD));
  }

  private static int word(CharSequence text, int start, int end, Sink sink) {
    int stop = Math.min(end, start + LONGEST_WORD);
    int hash = hash(text, start, stop);
    if (Arrays.binarySearch(IDENTITY, hash) >= 0) {
      sink.accept(fold(SEED_IDENTITY));
      return SEED_IDENTITY;
    }
    sink.accept(fold(hash));
    int letters = stop - start;
    for (int n = MIN_LETTERS; n <= MAX_LETTERS && n <= letters + 2; n++) {
      // Runs over the word with a mark at either end, so that "art" in "start" is another feature.
      for (int i = start - 1; i + n <= stop + 1; i++) {
        int run = SEED_LETTERS + n;
        for (int j = i; j < i + n; j++) {
          char letter = j < start || j >= stop ? ' ' : plain(text.charAt(j));
          run = (run ^ letter) * PRIME;
        }
        sink.accept(fold(run));
      }
    }
    return hash;
  }

  private static int hash(CharSequence text, int start, int end) {
    int hash = SEED_WORD;
    for (int i = start; i < end; i++) {
      hash = (hash ^ plain(text.charAt(i))) * PRIME;
    }
    return hash;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '_' || c == '<' || c == '>';
  }

  /** Figures stand for figures: which one it is must not be learnt. */
  private static char plain(char c) {
    return c >= '0' && c <= '9' ? '0' : c;
  }

  private static int mix(int a, int b) {
    return (a ^ (b * 0xcc9e2d51)) * PRIME;
  }

  private static int fold(int hash) {
    int h = hash;
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    h ^= h >>> 16;
    return h & MASK;
  }
}
