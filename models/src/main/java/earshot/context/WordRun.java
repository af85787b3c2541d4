package earshot.context;

import java.util.ArrayList;
import java.util.List;

/** The words of a stretch of normalised text, with their places. */
final class WordRun {
  private final List<String> words = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();

  private WordRun() {}

  /** The words of {@code text[from, to)}; a comma or bracket between two counts as a word. */
  static WordRun of(CharSequence text, int from, int to) {
    WordRun run = new WordRun();
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (isWordPart(c)) {
        int start = at;
        while (at < to && isWordPart(text.charAt(at))) {
          at++;
        }
        run.add(text.subSequence(start, at).toString(), start);
      } else {
        if (c == ',' || c == '(' || c == ')' || c == ';') {
          run.add(",", at);
        }
        at++;
      }
    }
    return run;
  }

  int size() {
    return words.size();
  }

  String word(int i) {
    return words.get(i);
  }

  int start(int i) {
    return starts.get(i);
  }

  private void add(String word, int start) {
    words.add(word);
    starts.add(start);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '_' || c == '<' || c == '>';
  }
}
