package earshot.language.linear;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Turns normalised text into hashed features: words, pairs of neighbouring words, and runs of three
 * to five letters within a word. No strings are made.
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
  private static final int PRIME = 0x01000193;
  private static final int MIN_LETTERS = 3;
  private static final int MAX_LETTERS = 5;
  private static final int LONGEST_WORD = 24;

  /** Sorted hashes of the words for who somebody is. */
  private static final int[] IDENTITY =
      Stream.of(
              "gay",
              "lesbian",
              "bi",
              "bisexual",
              "trans",
              "transgender",
              "queer",
              "nonbinary",
              "enby",
              "ftm",
              "mtf",
              "asexual",
              "ace",
              "lgbt",
              "lgbtq",
              "straight",
              "cis",
              "muslim",
              "islam",
              "christian",
              "catholic",
              "jewish",
              "jew",
              "hindu",
              "buddhist",
              "sikh",
              "atheist",
              "mormon",
              "black",
              "white",
              "asian",
              "latino",
              "latina",
              "hispanic",
              "african",
              "arab",
              "indian",
              "mexican",
              "chinese",
              "native",
              "indigenous",
              "immigrant",
              "refugee",
              "autistic",
              "autism",
              "aspie",
              "aspergers",
              "disabled",
              "deaf",
              "blind",
              "veteran",
              "vet",
              "soldier",
              "military",
              "woman",
              "man",
              "female",
              "male",
              "girl",
              "boy",
              "guy",
              "women",
              "men",
              "girls",
              "boys",
              "guys")
          .mapToInt(word -> hash(word, 0, word.length()))
          .sorted()
          .toArray();

  /** Receives one feature at a time. */
  @FunctionalInterface
  public interface Sink {
    /** Takes a feature in [0, 2^BITS). */
    void accept(int feature);
  }

  private TextFeatures() {}

  /**
   * Sends every feature of {@code text[from, to)} to the sink.
   *
   * @param text normalised text
   */
  public static void extract(CharSequence text, int from, int to, Sink sink) {
    int previous = SEED_PAIR;
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
        sink.accept(fold(mix(previous, word)));
        previous = word * 31 + SEED_PAIR;
      }
    }
    if (previous != SEED_PAIR) {
      sink.accept(fold(mix(previous, SEED_WORD)));
    }
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
