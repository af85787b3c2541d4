package earshot.text;

import java.util.HashSet;
import java.util.Set;

/**
 * What a word looks like after one slip of the hand. The first letter is hardly ever the wrong one,
 * and one consonant for another makes a different word sooner than a misspelt one, so short words
 * have but few misspellings.
 */
final class Misspellings {
  /** Shorter words have too many ordinary neighbours. */
  static final int SHORTEST = 5;

  private static final int MIDDLING = 6;
  private static final int LONG = 8;
  private static final String VOWELS = "aeiouy";
  private static final String SIBILANTS = "sczk";

  private Misspellings() {}

  /** All misspellings one edit away. */
  static Set<String> of(String word) {
    Set<String> edits = slips(word);
    if (word.length() < MIDDLING) {
      return edits;
    }
    for (int i = 1; i <= word.length(); i++) {
      String head = word.substring(0, i);
      String tail = word.substring(i);
      for (char letter = 'a'; letter <= 'z'; letter++) {
        if (word.length() >= LONG) {
          edits.add(head + letter + tail);
        }
        if (!tail.isEmpty() && (word.length() >= LONG || isConfused(letter, tail.charAt(0)))) {
          edits.add(head + letter + tail.substring(1));
        }
      }
    }
    edits.remove(word);
    return edits;
  }

  /** The commonest slips alone: two letters swapped, one doubled, one (of six or more) left out. */
  static Set<String> slips(String word) {
    Set<String> slips = new HashSet<>();
    for (int i = 1; i <= word.length(); i++) {
      String head = word.substring(0, i);
      String tail = word.substring(i);
      slips.add(head + word.charAt(i - 1) + tail);
      if (!tail.isEmpty()) {
        slips.add(
            word.substring(0, i - 1) + tail.charAt(0) + word.charAt(i - 1) + tail.substring(1));
        if (word.length() >= MIDDLING) {
          slips.add(head + tail.substring(1));
        }
      }
    }
    slips.remove(word);
    return slips;
  }

  private static boolean isConfused(char one, char other) {
    return (VOWELS.indexOf(one) >= 0 && VOWELS.indexOf(other) >= 0)
        || (SIBILANTS.indexOf(one) >= 0 && SIBILANTS.indexOf(other) >= 0);
  }
}
