package earshot.language.opennlp;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a normalised text into the words that the categorisers know: ten times faster than
 * TokenizerME.
 */
public final class CategoryWords {

  private CategoryWords() {}

  /** Runs of letters and digits, and each question and exclamation mark. */
  public static String[] of(String normalized) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < normalized.length(); i++) {
      char character = normalized.charAt(i);
      if (Character.isLetterOrDigit(character) || Character.isSurrogate(character)) {
        if (start < 0) {
          start = i;
        }
        continue;
      }
      if (start >= 0) {
        words.add(normalized.substring(start, i));
        start = -1;
      }
      if (character == '?' || character == '!') {
        words.add(String.valueOf(character));
      }
    }
    if (start >= 0) {
      words.add(normalized.substring(start));
    }
    return words.toArray(String[]::new);
  }
}
