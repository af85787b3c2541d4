package earshot.text;

/** Puts a word right (elongation, misspelling, words run together) and writes it to the draft. */
final class WordWriter {
  private static final int SHORTEST_JOINED = 6;
  private static final int LONGEST_JOINED = 48;

  private final Draft draft;
  private final Vocabulary vocabulary;
  private final Segmenter segmenter;
  private final Elongation elongation;

  WordWriter(Draft draft, Vocabulary vocabulary) {
    this.draft = draft;
    this.vocabulary = vocabulary;
    this.segmenter = new Segmenter(vocabulary);
    this.elongation = new Elongation(vocabulary);
  }

  /** Writes lower-case letters that make up one word, as far as anyone can tell. */
  void write(Letters word, boolean disguised) {
    if (Elongation.isIn(word)) {
      elongation.collapse(word);
    }
    String correction = vocabulary.correction(word.chars, 0, word.length);
    if (correction != null) {
      writeCorrected(word, correction, disguised);
      return;
    }
    if (word.length >= SHORTEST_JOINED
        && word.length <= LONGEST_JOINED
        && !vocabulary.knows(word.chars, 0, word.length)) {
      int[] words = segmenter.split(word.chars, word.length, null);
      if (segmenter.isTrustworthy(word.chars, words)) {
        writeWords(word, words, true);
        return;
      }
    }
    writeAsIs(word, disguised);
  }

  boolean isKnown(Letters word) {
    return vocabulary.knows(word.chars, 0, word.length);
  }

  /** Writes a hashtag's letters as the words it is made of, if all of them are known. */
  void writeHashtagPart(Letters tag) {
    if (tag.length <= LONGEST_JOINED && !vocabulary.isDomain(tag.chars, 0, tag.length)) {
      String correction = vocabulary.correction(tag.chars, 0, tag.length);
      if (correction == null) {
        int[] words = segmenter.split(tag.chars, tag.length, null);
        if (words.length > 1 && allKnown(tag, words)) {
          writeWords(tag, words, false);
          return;
        }
      }
    }
    write(tag, false);
  }

  private boolean allKnown(Letters tag, int[] words) {
    int start = 0;
    for (int end : words) {
      if (!segmenter.isKnown(tag.chars, start, end)) {
        return false;
      }
      start = end;
    }
    return true;
  }

  void writeWords(Letters letters, int[] wordEnds, boolean disguised) {
    int at = 0;
    for (int end : wordEnds) {
      if (at > 0) {
        draft.put(' ', letters.ends[at - 1], letters.starts[at], disguised);
      }
      for (; at < end; at++) {
        draft.put(letters.chars[at], letters.starts[at], letters.ends[at], disguised);
      }
    }
  }

  void writeAsIs(Letters word, boolean disguised) {
    for (int i = 0; i < word.length; i++) {
      draft.put(word.chars[i], word.starts[i], word.ends[i], disguised);
    }
  }

  /** What both spellings have in common keeps its place; the rest stands for what is between. */
  void writeCorrected(Letters word, String correction, boolean disguised) {
    int shorter = Math.min(word.length, correction.length());
    int head = 0;
    while (head < shorter && word.chars[head] == correction.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && word.chars[word.length - 1 - tail]
            == correction.charAt(correction.length() - 1 - tail)) {
      tail++;
    }
    int middleStart = head == word.length ? word.ends[head - 1] : word.starts[head];
    int middleEnd = tail + head >= word.length ? middleStart : word.ends[word.length - tail - 1];
    for (int i = 0; i < correction.length(); i++) {
      boolean inHead = i < head;
      boolean inTail = i >= correction.length() - tail;
      int at = inHead ? i : word.length - (correction.length() - i);
      draft.put(
          correction.charAt(i),
          inHead || inTail ? word.starts[at] : middleStart,
          inHead || inTail ? word.ends[at] : middleEnd,
          disguised);
    }
  }
}
