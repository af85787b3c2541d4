package earshot.text;

import java.util.Map;

/** Rewrites one unbroken piece of letters, digits and signs. */
final class PieceRewriter {
  private static final Map<String, String> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("2nite", "tonight"),
          Map.entry("2night", "tonight"),
          Map.entry("2nyt", "tonight"),
          Map.entry("2day", "today"),
          Map.entry("2moro", "tomorrow"),
          Map.entry("2morrow", "tomorrow"),
          Map.entry("2mrw", "tomorrow"),
          Map.entry("4ever", "forever"),
          Map.entry("b4", "before"),
          Map.entry("l8r", "later"),
          Map.entry("h8", "hate"),
          Map.entry("any1", "anyone"),
          Map.entry("every1", "everyone"),
          Map.entry("some1", "someone"),
          Map.entry("no1", "no one"));

  private static final int LONGEST_ABBREVIATION = 7;

  private final FoldedText text;
  private final char[] chars;
  private final Draft draft;
  private final WordWriter writer;
  private final Disguise disguise;
  private final Letters letters = new Letters();

  PieceRewriter(FoldedText text, Draft draft, Vocabulary vocabulary, WordWriter writer) {
    this.text = text;
    this.chars = text.chars;
    this.draft = draft;
    this.writer = writer;
    this.disguise = new Disguise(vocabulary);
  }

  void write(int start, int end) {
    int from = start;
    while (from < end && isTrimmed(chars[from])) {
      from++;
    }
    int to = end;
    while (to > from && (isTrimmed(chars[to - 1]) || chars[to - 1] == '@')) {
      to--;
    }
    draft.copy(start, from);
    writeTrimmed(from, to);
    draft.copy(to, end);
  }

  private static boolean isTrimmed(char c) {
    return c == '!' || c == '\'' || c == '|' || c == '+' || c == '*';
  }

  private void writeTrimmed(int from, int to) {
    boolean latin = false;
    boolean foreign = false;
    boolean other = false;
    boolean masked = false;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      latin |= Characters.isLatin(c);
      foreign |= c >= 0x80 && c != '\u20AC';
      masked |= c == '*';
      other |= c < 0x80 ? !Characters.isLatin(c) && c != '\'' : c == '\u20AC';
    }
    if (foreign) {
      writeForeign(from, to, latin);
    } else if (!latin) {
      draft.copy(from, to);
    } else if (!other) {
      writeLetters(from, to);
    } else {
      writeMixed(from, to, masked);
    }
  }

  /**
   * Letters of several scripts in one word, or Latin-looking ones in a Latin text, are a disguise.
   */
  private void writeForeign(int from, int to, boolean latin) {
    letters.clear();
    boolean twins = true;
    boolean foldable = true;
    int folded = 0;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c == '\'') {
        continue;
      }
      char plain = c;
      if (!Characters.isLatin(c)) {
        plain = Lookalikes.latin(c);
        if (plain == 0 && c < 0x80 && !Characters.lettersFor(c).isEmpty()) {
          plain = Characters.lettersFor(c).charAt(0);
        }
        twins &= Lookalikes.isTwin(c);
        foldable &= plain != 0;
        folded++;
      }
      letters.add(plain, text.start(i), text.end(i));
    }
    boolean hidden =
        foldable
            && folded > 0
            && (latin ? folded < letters.length : twins && !text.foreign && isKnownWord());
    if (hidden) {
      writer.write(letters, true);
    } else {
      writeUndisguised(from, to);
    }
  }

  private boolean isKnownWord() {
    return letters.length >= 3 && writer.isKnown(letters);
  }

  private void writeMixed(int from, int to, boolean masked) {
    if (to - from <= LONGEST_ABBREVIATION) {
      String abbreviated = ABBREVIATIONS.get(new String(chars, from, to - from));
      if (abbreviated != null) {
        draft.putAll(abbreviated, text.start(from), text.end(to - 1));
        return;
      }
    }
    String word = disguise.read(chars, from, to);
    if (word == null && masked) {
      word = disguise.unmask(chars, from, to);
    }
    if (word != null) {
      writeRead(word, from, to);
    } else {
      writeUndisguised(from, to);
    }
  }

  private void writeRead(String word, int from, int to) {
    letters.clear();
    for (int i = from; i < to; i++) {
      letters.add(word.charAt(i - from), text.start(i), text.end(i));
    }
    writer.write(letters, true);
  }

  /** Letters between signs are words of their own; digits hold on to their letters ("10mg"). */
  private void writeUndisguised(int from, int to) {
    int at = from;
    while (at < to) {
      int end = at;
      boolean plain = true;
      while (end < to && !Characters.isSign(chars[end])) {
        plain &= Characters.isLatin(chars[end]) || chars[end] == '\'';
        end++;
      }
      if (end == at) {
        draft.copy(at, ++end);
      } else if (plain) {
        writeLetters(at, end);
      } else {
        draft.copy(at, end);
      }
      at = end;
    }
  }

  /** Plain letters, apostrophes between them left out. */
  private void writeLetters(int from, int to) {
    int first = from;
    while (first < to && chars[first] == '\'') {
      first++;
    }
    int last = to;
    while (last > first && chars[last - 1] == '\'') {
      last--;
    }
    draft.copy(from, first);
    letters.clear();
    boolean disguised = false;
    for (int i = first; i < last; i++) {
      if (chars[i] != '\'') {
        letters.add(chars[i], text.start(i), text.end(i));
        disguised |= text.disguised.get(i);
      }
    }
    if (letters.length > 0) {
      writer.write(letters, disguised);
    }
    draft.copy(last, to);
  }

  /** A sign read as a letter where that gives a word of the field; otherwise somebody's name. */
  void writeHandle(int at, int end) {
    String word = disguise.readDomain(chars, at, end);
    if (word == null) {
      draft.putAll("<user>", text.start(at), text.end(end - 1));
    } else {
      writeRead(word, at, end);
    }
  }

  /** The words of a hashtag, parted where the case changes, or where the words are likeliest. */
  void writeHashtag(int at, int end) {
    int from = at + 1;
    String word = disguise.read(chars, from, end);
    if (word != null && hasDigit(from, end)) {
      writeRead(word, from, end);
      return;
    }
    boolean first = true;
    while (from < end) {
      int to = partEnd(from, end);
      if (chars[from] == '_') {
        from++;
        continue;
      }
      if (!first) {
        int gap = text.end(from - 1);
        draft.put(' ', Math.min(gap, text.start(from)), text.start(from), false);
      }
      first = false;
      if (Characters.isLatin(chars[from])) {
        writeTagPart(from, to);
      } else {
        draft.copy(from, to);
      }
      from = to;
    }
  }

  private boolean hasDigit(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Characters.isDigit(chars[i])) {
        return true;
      }
    }
    return false;
  }

  private void writeTagPart(int from, int to) {
    letters.clear();
    for (int i = from; i < to; i++) {
      letters.add(chars[i], text.start(i), text.end(i));
    }
    writer.writeHashtagPart(letters);
  }

  private int partEnd(int from, int end) {
    int at = from + 1;
    while (at < end && kind(at) == kind(at - 1) && !isCaseBreak(at, end)) {
      at++;
    }
    return at;
  }

  private int kind(int at) {
    char c = chars[at];
    return Characters.isLatin(c) ? 1 : Characters.isDigit(c) ? 2 : c == '_' ? 3 : 4;
  }

  /** "wantTo" breaks before the T, "IAm" before the A, "KMS" nowhere. */
  private boolean isCaseBreak(int at, int end) {
    boolean upper = isUpper(at);
    return upper && (!isUpper(at - 1) || (at + 1 < end && kind(at + 1) == 1 && !isUpper(at + 1)));
  }

  private boolean isUpper(int at) {
    int place = text.start(at);
    return place < text.original.length()
        && Character.isUpperCase(text.original.codePointAt(place));
  }
}
