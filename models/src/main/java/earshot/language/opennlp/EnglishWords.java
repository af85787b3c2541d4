package earshot.language.opennlp;

import java.util.Locale;
import java.util.Set;

/**
 * A cheap look for plain English: words that hold every English sentence together and stand in no
 * other of the expected languages.
 */
final class EnglishWords {
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "the", "and", "of", "to", "i", "im", "ive", "my", "myself", "you", "your", "youre", "it",
          "its", "not", "dont", "cant", "wont", "didnt", "doesnt", "isnt", "this", "that", "thats",
          "have", "has", "had", "with", "just", "are", "they", "their", "she", "her", "his", "but",
          "want", "would", "could", "should", "been", "what", "will", "feel", "think", "about",
          "know", "when", "how", "why", "because", "never", "anymore", "from", "there", "is", "be",
          "for", "at", "out", "if", "people", "really", "like", "get", "going", "gonna", "too",
          "who", "which", "were", "than", "then", "any", "only", "some");

  /** A fifth of its words is more than other languages reach, and English seldom falls short. */
  private static final double ENOUGH = 0.2;

  /** A handful of words must say more: names and titles are full of English. */
  private static final double ENOUGH_OF_FEW = 0.3;

  private EnglishWords() {}

  static boolean prevailIn(String[] words, boolean few) {
    int known = 0;
    for (String word : words) {
      String plain = plain(word);
      if (FUNCTION_WORDS.contains(plain)) {
        known++;
      }
    }
    return words.length > 0 && known >= words.length * (few ? ENOUGH_OF_FEW : ENOUGH);
  }

  private static String plain(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetter(word.charAt(i))) {
        letters.append(word.charAt(i));
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
