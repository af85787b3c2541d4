package earshot.text;

import java.util.Arrays;
import java.util.Set;

/**
 * Finds the likeliest words in letters that were written without spaces (Viterbi on one-word odds).
 */
final class Segmenter {
  /** Longest run looked at: keeps the cost of one run bounded. */
  static final int LONGEST_RUN = 200;

  /** Two letters that stand as words of their own even in a run. */
  private static final Set<String> STANDING_ALONE =
      Set.of("me", "my", "to", "it", "im", "so", "be", "is", "if", "we", "us");

  private static final int UNKNOWN_LETTER = 2500;
  private static final int CROSSED_GAP = 800;

  private final Vocabulary vocabulary;

  Segmenter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Where each word ends, in order; an unknown letter is a word of its own. */
  int[] split(char[] letters, int length, boolean[] gapBefore) {
    WordTable costs = vocabulary.costs();
    int[] best = new int[length + 1];
    int[] from = new int[length + 1];
    Arrays.fill(best, Integer.MAX_VALUE);
    best[0] = 0;
    for (int start = 0; start < length; start++) {
      int hash = 0;
      int crossed = 0;
      int last = Math.min(length, start + costs.longest());
      for (int end = start + 1; end <= last; end++) {
        hash = WordTable.extend(hash, letters[end - 1]);
        if (gapBefore != null && end - 1 > start && gapBefore[end - 1]) {
          crossed += CROSSED_GAP;
        }
        int cost = costs.get(letters, start, end, hash);
        if (cost < 0 && end == start + 1) {
          cost = UNKNOWN_LETTER;
        }
        if (cost >= 0 && best[start] + cost + crossed < best[end]) {
          best[end] = best[start] + cost + crossed;
          from[end] = start;
        }
      }
    }
    int count = 0;
    for (int end = length; end > 0; end = from[end]) {
      count++;
    }
    int[] words = new int[count];
    for (int end = length; end > 0; end = from[end]) {
      words[--count] = end;
    }
    return words;
  }

  boolean isKnown(char[] letters, int start, int end) {
    return vocabulary.costs().get(letters, start, end) >= 0;
  }

  /** Whether a word run together with others is most likely meant: all of them common or ours. */
  boolean isTrustworthy(char[] letters, int[] words) {
    boolean ours = false;
    int start = 0;
    for (int end : words) {
      boolean domain = vocabulary.isDomain(letters, start, end);
      int length = end - start;
      if (!domain && (length < 2 ? start > 0 : !isCommon(letters, start, end))) {
        return false;
      }
      if (length < 2 && letters[start] != 'i') {
        return false;
      }
      ours |= domain;
      start = end;
    }
    return ours && words.length > 1 && start * 2 >= words.length * 5;
  }

  private boolean isCommon(char[] letters, int start, int end) {
    int posts = vocabulary.posts(letters, start, end);
    return end - start == 2
        ? posts >= 3000 && !isEnding(letters, start)
        : posts >= (end - start == 3 ? 6000 : 2500);
  }

  /** Two letters that end many words ("er", "an", "in") say nothing as words of their own. */
  private static boolean isEnding(char[] letters, int start) {
    return !STANDING_ALONE.contains(new String(letters, start, 2));
  }
}
