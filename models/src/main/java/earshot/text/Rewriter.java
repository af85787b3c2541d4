package earshot.text;

/** One pass over a folded text, chunk by chunk; a plain word costs one look into a table. */
final class Rewriter {
  private final FoldedText text;
  private final char[] chars;
  private final int length;
  private final Draft draft;
  private final Vocabulary vocabulary;
  private final ChunkRewriter chunks;
  private int nextEmoji;

  Rewriter(FoldedText text, Draft draft, Vocabulary vocabulary) {
    this.text = text;
    this.chars = text.chars;
    this.length = text.length;
    this.draft = draft;
    this.vocabulary = vocabulary;
    this.chunks = new ChunkRewriter(text, draft, vocabulary);
  }

  void rewrite() {
    int at = 0;
    while (at < length) {
      if (chars[at] == FoldedText.EMOJI) {
        at = emoji(at);
      } else if (Characters.isSpace(chars[at])) {
        draft.copy(at, at + 1);
        at++;
      } else {
        int plain = plainWord(at);
        at = plain > at ? plain : chunks.rewrite(at);
      }
    }
  }

  private int emoji(int at) {
    if (!draft.endsWithSpace()) {
      draft.put(' ', text.start(at), text.start(at), false);
    }
    draft.putAll(text.emoji.get(nextEmoji++), text.start(at), text.end(at));
    if (at + 1 < length && !Characters.endsChunk(chars[at + 1])) {
      draft.put(' ', text.end(at), text.end(at), false);
    }
    return at + 1;
  }

  /**
   * Copies a word of plain letters and the punctuation behind it; answers the start if it is none.
   */
  private int plainWord(int start) {
    int hash = 0;
    int end = start;
    while (end < length && Characters.isLatin(chars[end])) {
      char c = chars[end];
      if (end - start >= 2 && c == chars[end - 1] && c == chars[end - 2]) {
        return start;
      }
      hash = WordTable.extend(hash, c);
      end++;
    }
    int behind = end;
    while (behind < length && Characters.isPunctuation(chars[behind])) {
      behind++;
    }
    int letters = end - start;
    if (letters < 2 || (behind < length && !Characters.endsChunk(chars[behind]))) {
      return start;
    }
    if (letters >= 4
        && (vocabulary.correction(chars, start, end, hash) != null
            || (letters >= 6 && vocabulary.posts(chars, start, end) < 0))) {
      return start;
    }
    if (!text.disguised.isEmpty() && isDisguised(start, end)) {
      return start;
    }
    draft.copy(start, behind);
    return behind;
  }

  private boolean isDisguised(int start, int end) {
    int first = text.disguised.nextSetBit(start);
    return first >= 0 && first < end;
  }
}
