package earshot.text;

/** Single letters pulled apart ("s u i c i d e", "k-i-l-l m-y-s-e-l-f", "k.m.s") put together. */
final class SpacedRun {
  private static final int LONGEST_GAP = 3;

  private final FoldedText text;
  private final Vocabulary vocabulary;
  private final Segmenter segmenter;
  private final WordWriter writer;
  private final Letters letters = new Letters();
  private final boolean[] gapBefore = new boolean[Segmenter.LONGEST_RUN];

  SpacedRun(FoldedText text, Vocabulary vocabulary, WordWriter writer) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.segmenter = new Segmenter(vocabulary);
    this.writer = writer;
  }

  /** A quick look whether two single letters stand here, the first at the offset. */
  boolean mayBegin(int at) {
    return at + 2 < text.length
        && isGap(text.chars[at + 1])
        && gapEnd(at + 1) < text.length
        && isRunLetter(gapEnd(at + 1));
  }

  /**
   * Reads the run that begins at the offset.
   *
   * @return where the run ends, as a number below zero ({@code ~end}) if it was left alone and
   *     nothing has been written
   */
  int rewrite(int start) {
    letters.clear();
    int smallest = Integer.MAX_VALUE;
    boolean unspacedGap = false;
    int at = start;
    int end = start;
    int signs = 0;
    while (at < text.length && isRunLetter(at) && letters.length < Segmenter.LONGEST_RUN) {
      char c = text.chars[at];
      signs += Characters.isLatin(c) ? 0 : 1;
      char letter = Characters.isLatin(c) ? c : Characters.lettersFor(c).charAt(0);
      letters.add(letter, text.start(at), text.end(at));
      end = at + 1;
      at = gapEnd(end);
      if (at == end) {
        break;
      }
      if (at < text.length && isRunLetter(at)) {
        smallest = Math.min(smallest, at - end);
        unspacedGap |= !hasSpace(end, at);
      }
    }
    if (letters.length < 3 || signs * 2 > letters.length || Characters.isDigit(text.chars[start])) {
      return ~end;
    }
    int gapStart = start + 1;
    for (int i = 1; i < letters.length; i++) {
      int next = gapEnd(gapStart);
      gapBefore[i] = next - gapStart > smallest || (unspacedGap && hasSpace(gapStart, next));
      gapStart = next + 1;
    }
    int[] words = segmenter.split(letters.chars, letters.length, gapBefore);
    if (!isConvincing(words)) {
      return ~end;
    }
    writer.writeWords(letters, words, true);
    return end;
  }

  /** Most letters must fall into known words, one of them ours or, in a longer run, a long one. */
  private boolean isConvincing(int[] words) {
    int stray = 0;
    boolean weighty = false;
    int start = 0;
    for (int end : words) {
      boolean known = segmenter.isKnown(letters.chars, start, end);
      boolean ours = vocabulary.isDomain(letters.chars, start, end);
      stray += known ? 0 : 1;
      weighty |= ours || (known && end - start >= 5 && letters.length >= 5);
      start = end;
    }
    return weighty && stray * 4 <= letters.length && words.length * 2 <= letters.length + 1;
  }

  private boolean isRunLetter(int at) {
    char c = text.chars[at];
    boolean letter = Characters.isLatin(c);
    if (!letter
        && !(Characters.isDigit(c) && !Characters.lettersFor(c).isEmpty())
        && c != '$'
        && c != '@') {
      return false;
    }
    boolean freeBefore = at == 0 || !isWordCharacter(text.chars[at - 1]);
    return freeBefore && (at + 1 == text.length || !isWordCharacter(text.chars[at + 1]));
  }

  private static boolean isWordCharacter(char c) {
    return Characters.isLetter(c) || Characters.isDigit(c) || c == '\'';
  }

  private int gapEnd(int at) {
    int end = at;
    while (end < text.length && end - at < LONGEST_GAP && isGap(text.chars[end])) {
      end++;
    }
    return end;
  }

  private boolean hasSpace(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.chars[i] == ' ') {
        return true;
      }
    }
    return false;
  }

  private static boolean isGap(char c) {
    return c == ' ' || Characters.isSeparator(c);
  }
}
