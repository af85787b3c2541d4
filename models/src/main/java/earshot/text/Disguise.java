package earshot.text;

import java.util.List;

/** Reads digits and signs as the letters they stand for, and masked letters as what they hide. */
final class Disguise {
  private static final int LONGEST = 24;
  private static final int MOST_READINGS = 64;

  /** Below this many posts a word outside the field is too rare to be read out of digits. */
  private static final int COMMON = 200;

  /** How much commoner than the runner-up a word must be to be read out of masked letters. */
  private static final int CLEARLY = 8;

  private final Vocabulary vocabulary;

  Disguise(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The word that letters, digits and signs spell together, or null. Both a word of the field and,
   * where signs stand between letters, any common word will do.
   */
  String read(char[] text, int start, int end) {
    int length = end - start;
    if (length < 3 || length > LONGEST) {
      return null;
    }
    int letters = 0;
    int readings = 1;
    boolean inner = true;
    for (int i = start; i < end; i++) {
      if (Characters.isLatin(text[i])) {
        letters++;
        continue;
      }
      int options = Characters.lettersFor(text[i]).length();
      readings *= options;
      boolean leadingSign = i == start && (text[i] == '@' || text[i] == '$');
      inner &= (i > start && i < end - 1 && Characters.isLatin(text[i + 1])) || leadingSign;
      if (options == 0 || readings > MOST_READINGS) {
        return null;
      }
    }
    if (letters == 0) {
      return null;
    }
    char[] word = new char[length];
    String best = null;
    int bestPosts = inner && length >= 4 && letters * 2 >= length ? COMMON - 1 : Integer.MAX_VALUE;
    for (int reading = 0; reading < readings; reading++) {
      int choice = reading;
      for (int i = 0; i < length; i++) {
        char c = text[start + i];
        if (Characters.isLatin(c)) {
          word[i] = c;
        } else {
          String options = Characters.lettersFor(c);
          word[i] = options.charAt(choice % options.length());
          choice /= options.length();
        }
      }
      boolean enough = letters >= 2 || length <= 4;
      if (enough && vocabulary.isDomain(word, 0, length) && !isNumberFirst(text, start, length)) {
        return new String(word);
      }
      if (vocabulary.posts(word, 0, length) > bestPosts) {
        bestPosts = vocabulary.posts(word, 0, length);
        best = new String(word);
      }
    }
    return best;
  }

  /** A short piece that begins with a digit is a number with a unit sooner than a word. */
  private static boolean isNumberFirst(char[] text, int start, int length) {
    return length <= 4 && Characters.isDigit(text[start]);
  }

  /** As {@link #read} but for words of the field alone. */
  String readDomain(char[] text, int start, int end) {
    String word = read(text, start, end);
    return word != null && vocabulary.isDomain(word.toCharArray(), 0, word.length()) ? word : null;
  }

  /** The one word that fits letters with asterisks among them, each hiding one letter, or null. */
  String unmask(char[] text, int start, int end) {
    int length = end - start;
    if (length < 3 || length > LONGEST || !Characters.isLatin(text[start])) {
      return null;
    }
    int letters = 0;
    for (int i = start; i < end; i++) {
      if (Characters.isLatin(text[i])) {
        letters++;
      } else if (text[i] != '*') {
        return null;
      }
    }
    if (letters < 2) {
      return null;
    }
    String ours = null;
    boolean oursIsUnique = true;
    String best = null;
    int bestPosts = 0;
    int secondPosts = 0;
    List<String> candidates = vocabulary.beginning(text[start], length);
    for (String candidate : candidates) {
      if (!fits(candidate, text, start)) {
        continue;
      }
      char[] word = candidate.toCharArray();
      if (vocabulary.isDomain(word, 0, length)) {
        oursIsUnique = ours == null;
        ours = candidate;
      }
      int posts = vocabulary.posts(word, 0, length);
      if (posts > bestPosts) {
        secondPosts = bestPosts;
        bestPosts = posts;
        best = candidate;
      } else {
        secondPosts = Math.max(secondPosts, posts);
      }
    }
    if (ours != null) {
      return oursIsUnique ? ours : null;
    }
    boolean clear = bestPosts >= COMMON && bestPosts >= CLEARLY * (long) secondPosts;
    return length >= 4 && clear ? best : null;
  }

  private static boolean fits(String candidate, char[] text, int start) {
    for (int i = 1; i < candidate.length(); i++) {
      if (text[start + i] != '*' && text[start + i] != candidate.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
