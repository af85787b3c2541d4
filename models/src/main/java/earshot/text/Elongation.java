package earshot.text;

/** Collapses letters drawn out ("diiiie", "sooooo") to the likeliest spelling. */
final class Elongation {
  private static final int MOST_RUNS = 6;

  private final Vocabulary vocabulary;
  private final Letters trial = new Letters();

  Elongation(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  static boolean isIn(Letters word) {
    for (int i = 2; i < word.length; i++) {
      char letter = word.chars[i];
      if (letter == word.chars[i - 1]
          && letter == word.chars[i - 2]
          && Character.isLetter(letter)) {
        return true;
      }
    }
    return false;
  }

  /** Shortens the word in place; a numeral such as "iii" stays. */
  void collapse(Letters word) {
    if (word.length == 3) {
      return;
    }
    int runs = 0;
    int collapsed = 0;
    for (int i = 0; i < word.length; i = runEnd(word, i)) {
      int run = runEnd(word, i) - i;
      runs += run > 1 ? 1 : 0;
      collapsed += Math.min(run, 2);
    }
    int choice = 0;
    if (runs <= MOST_RUNS && collapsed <= vocabulary.costs().longest() + MOST_RUNS) {
      choice = likeliest(word, runs);
    }
    write(word, choice, trial);
    word.clear();
    for (int i = 0; i < trial.length; i++) {
      word.add(trial.chars[i], trial.starts[i], trial.ends[i]);
    }
  }

  /** Bit n set: the n-th run keeps two letters. Without a known spelling, long runs keep one. */
  private int likeliest(Letters word, int runs) {
    int best = 0;
    int bestScore = -1;
    int nth = 0;
    for (int i = 0; i < word.length; i = runEnd(word, i)) {
      int run = runEnd(word, i) - i;
      if (run == 2) {
        best |= 1 << nth;
      }
      nth += run > 1 ? 1 : 0;
    }
    for (int choice = (1 << runs) - 1; choice >= 0; choice--) {
      write(word, choice, trial);
      int posts = vocabulary.posts(trial.chars, 0, trial.length);
      int score = posts < 0 ? -1 : posts;
      if (score < 0 && vocabulary.correction(trial.chars, 0, trial.length) != null) {
        score = 0;
      }
      if (score > bestScore) {
        bestScore = score;
        best = choice;
      }
    }
    return best;
  }

  private static void write(Letters word, int choice, Letters to) {
    to.clear();
    int nth = 0;
    for (int i = 0; i < word.length; ) {
      int end = runEnd(word, i);
      if (end - i > 1 && (choice >> Math.min(nth++, 31) & 1) == 1) {
        to.add(word.chars[i], word.starts[i], word.ends[i]);
        to.add(word.chars[i], word.starts[i + 1], word.ends[end - 1]);
      } else {
        to.add(word.chars[i], word.starts[i], word.ends[end - 1]);
      }
      i = end;
    }
  }

  private static int runEnd(Letters word, int start) {
    int end = start + 1;
    while (end < word.length && word.chars[end] == word.chars[start]) {
      end++;
    }
    return end;
  }
}
