package earshot.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A text as the smallest hashes of its three-word sequences (bottom-k MinHash, Broder 1997): enough
 * to tell how much two texts have in common, and nothing that could be read.
 *
 * @param hashes the smallest hashes, rising, at most {@link #MOST}
 */
public record TextSketch(List<Long> hashes) {
  /** Texts of up to this many sequences are compared exactly; the error beyond is about 0.06. */
  static final int MOST = 64;

  private static final int WORDS = 3;

  public TextSketch {
    hashes = List.copyOf(hashes);
  }

  /**
   * The sketch of a text, or empty where it has too few words to be told apart from other people's.
   *
   * @param text normalised, so that case, look-alike letters and links do not count
   */
  public static Optional<TextSketch> of(String text, CopySettings settings) {
    List<String> words = words(text);
    if (words.size() < settings.fewestWords()) {
      return Optional.empty();
    }
    TreeSet<Long> smallest = new TreeSet<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      smallest.add(hash(words.subList(i, i + WORDS)));
      if (smallest.size() > MOST) {
        smallest.pollLast();
      }
    }
    return Optional.of(new TextSketch(new ArrayList<>(smallest)));
  }

  /**
   * Where to look for copies: the smallest hash. Two texts meet there with a probability equal to
   * what they have in common, exact copies always. Copies that miss each other are shown twice,
   * which is the safe way to err.
   */
  public String key() {
    return Long.toHexString(hashes.get(0));
  }

  /** The share of sequences in common, 0 to 1 (estimated Jaccard similarity). */
  public double similarity(TextSketch other) {
    TreeSet<Long> union = new TreeSet<>(hashes);
    union.addAll(other.hashes);
    int looked = 0;
    int common = 0;
    for (Long hash : union) {
      if (looked++ == MOST) {
        break;
      }
      common += hashes.contains(hash) && other.hashes.contains(hash) ? 1 : 0;
    }
    return (double) common / Math.min(union.size(), MOST);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  /** FNV-1a over the characters, then mixed (Stafford's variant 13) so that all bits take part. */
  private static long hash(List<String> words) {
    long hash = 0xcbf29ce484222325L;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
      }
      hash = (hash ^ ' ') * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
