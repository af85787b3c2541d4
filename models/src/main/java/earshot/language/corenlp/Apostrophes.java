package earshot.language.corenlp;

import java.util.Map;

/**
 * Puts back the apostrophes that people, and our normaliser, leave out: the models were trained on
 * edited text, and take "im" for a name and "cant" for a noun. A lone "i" becomes "I" likewise.
 */
final class Apostrophes {
  private static final Map<String, String> CONTRACTIONS =
      Map.ofEntries(
          Map.entry("i", "I"),
          Map.entry("im", "I'm"),
          Map.entry("ive", "I've"),
          Map.entry("id", "I'd"),
          Map.entry("dont", "don't"),
          Map.entry("cant", "can't"),
          Map.entry("wont", "won't"),
          Map.entry("didnt", "didn't"),
          Map.entry("doesnt", "doesn't"),
          Map.entry("isnt", "isn't"),
          Map.entry("wasnt", "wasn't"),
          Map.entry("arent", "aren't"),
          Map.entry("werent", "weren't"),
          Map.entry("havent", "haven't"),
          Map.entry("hasnt", "hasn't"),
          Map.entry("hadnt", "hadn't"),
          Map.entry("couldnt", "couldn't"),
          Map.entry("wouldnt", "wouldn't"),
          Map.entry("shouldnt", "shouldn't"),
          Map.entry("aint", "ain't"),
          Map.entry("youre", "you're"),
          Map.entry("youve", "you've"),
          Map.entry("youll", "you'll"),
          Map.entry("theyre", "they're"),
          Map.entry("theyve", "they've"),
          Map.entry("weve", "we've"),
          Map.entry("hes", "he's"),
          Map.entry("shes", "she's"),
          Map.entry("thats", "that's"),
          Map.entry("theres", "there's"),
          Map.entry("whats", "what's"),
          Map.entry("itll", "it'll"));

  private Apostrophes() {}

  /** A text with its apostrophes, and the way back to the given one. */
  static final class Restored {
    private final String text;

    /** For each UTF-16 unit of the text, the unit of the given text that it stands for. */
    private final int[] origins;

    private Restored(String text, int[] origins) {
      this.text = text;
      this.origins = origins;
    }

    /** What the models read. */
    String text() {
      return text;
    }

    int start(int offset) {
      return origins[offset];
    }

    int end(int offset) {
      return origins[offset - 1] + 1;
    }
  }

  static Restored restore(String given) {
    StringBuilder text = new StringBuilder(given.length() + 8);
    int[] origins = new int[given.length() * 2];
    int at = 0;
    while (at < given.length()) {
      int wordEnd = endOfWord(given, at);
      String word = given.substring(at, Math.max(wordEnd, at + 1));
      // "i'm" must not become "I" and a stray rest, nor "I'm" be touched.
      String full = joinsApostrophe(given, wordEnd) ? word : contraction(word);
      int origin = at;
      for (int i = 0; i < full.length(); i++) {
        origins[text.length()] = origin;
        text.append(full.charAt(i));
        if (full.charAt(i) != '\'') {
          origin++;
        } else if (full.length() == word.length()) {
          origin++;
        }
      }
      at += word.length();
    }
    return new Restored(text.toString(), origins);
  }

  private static String contraction(String word) {
    return CONTRACTIONS.getOrDefault(word, word);
  }

  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean joinsApostrophe(String text, int end) {
    return end < text.length() && (text.charAt(end) == '\'' || text.charAt(end) == '\u2019');
  }
}
