package earshot.text;

/** Rewrites what is no plain word: links, handles, hashtags, numbers, letters pulled apart. */
final class ChunkRewriter {
  private static final int SHORTEST_RUN = 8;
  private static final int SHORTEST_REJOINED = 4;
  private static final int LONGEST_REJOINED = 32;

  private final FoldedText text;
  private final char[] chars;
  private final Draft draft;
  private final Vocabulary vocabulary;
  private final WordWriter writer;
  private final PieceRewriter pieces;
  private final SpacedRun spaced;
  private final Letters letters = new Letters();

  ChunkRewriter(FoldedText text, Draft draft, Vocabulary vocabulary) {
    this.text = text;
    this.chars = text.chars;
    this.draft = draft;
    this.vocabulary = vocabulary;
    this.writer = new WordWriter(draft, vocabulary);
    this.pieces = new PieceRewriter(text, draft, vocabulary, writer);
    this.spaced = new SpacedRun(text, vocabulary, writer);
  }

  /**
   * Rewrites the chunk that begins at the offset, and what belongs to it; answers where to go on.
   */
  int rewrite(int start) {
    char first = chars[start];
    if (Characters.isDigit(first) || first == '+' || first == '(') {
      int phone = Masking.phoneEnd(chars, start, text.length);
      if (phone > 0) {
        return mask("<phone>", start, phone);
      }
    }
    int end = start;
    while (end < text.length && !Characters.endsChunk(chars[end])) {
      end++;
    }
    int from = start;
    while (from < end && isOpening(chars[from])) {
      from++;
    }
    int to = end;
    while (to > from && (Characters.isPunctuation(chars[to - 1]) || isClosing(chars[to - 1]))) {
      to--;
    }
    boolean named = end - start > 2 && first == ':' && chars[end - 1] == ':';
    if (from == to || named) {
      draft.copy(start, end);
      return end;
    }
    String mask = maskFor(from, to);
    draft.copy(start, from);
    if (mask != null) {
      mask(mask, from, to);
      draft.copy(to, end);
      return end;
    }
    if (spaced.mayBegin(from)) {
      int run = spaced.rewrite(from);
      if (run > from) {
        return run;
      }
      if (~run - from > SHORTEST_RUN) {
        // Letters that make no words stay; looking at each again would cost too much.
        draft.copy(from, ~run);
        return ~run;
      }
    }
    if (!rejoin(from, to)) {
      rewritePieces(from, to);
    }
    draft.copy(to, end);
    return end;
  }

  private int mask(String mask, int from, int to) {
    draft.putAll(mask, text.start(from), text.end(to - 1));
    return to;
  }

  private String maskFor(int from, int to) {
    if (Masking.isEmail(chars, from, to)) {
      return "<email>";
    }
    if (Masking.isLink(chars, from, to)) {
      return "<url>";
    }
    boolean profile =
        (to - from > 2 && chars[from] == 'u' && chars[from + 1] == '/')
            || (to - from > 3
                && chars[from] == '/'
                && chars[from + 1] == 'u'
                && chars[from + 2] == '/');
    return profile ? "<user>" : null;
  }

  /** A word cut by a sign or two ("sui.cide", "k-ill") that is no word without its other part. */
  private boolean rejoin(int from, int to) {
    if (to - from > LONGEST_REJOINED) {
      return false;
    }
    letters.clear();
    int cuts = 0;
    int hyphens = 0;
    boolean broken = false;
    int part = from;
    for (int i = from; i <= to; i++) {
      if (i < to && Characters.isLatin(chars[i])) {
        letters.add(chars[i], text.start(i), text.end(i));
      } else if (i == to || Characters.isSeparator(chars[i])) {
        broken |= i > part && !isWord(part, i);
        cuts += i < to ? 1 : 0;
        hyphens += i < to && chars[i] == '-' ? 1 : 0;
        part = i + 1;
      } else {
        return false;
      }
    }
    if (cuts == 0 || letters.length < SHORTEST_REJOINED || !Characters.isLatin(chars[from])) {
      return false;
    }
    boolean compound = hyphens == 1 && cuts == 1;
    if (!broken && !compound) {
      return false;
    }
    if (!vocabulary.isDomain(letters.chars, 0, letters.length)
        && (!broken || vocabulary.correction(letters.chars, 0, letters.length) == null)) {
      return false;
    }
    writer.write(letters, broken);
    return true;
  }

  private boolean isWord(int from, int to) {
    return vocabulary.costs().get(chars, from, to) >= 0;
  }

  private void rewritePieces(int from, int to) {
    int at = from;
    while (at < to) {
      char c = chars[at];
      boolean fresh = at == from || !isWordish(chars[at - 1]);
      if (c == '#' && fresh && at + 1 < to && isNamePart(chars[at + 1])) {
        int end = nameEnd(at + 1, to);
        pieces.writeHashtag(at, end);
        at = end;
      } else if (c == '@' && fresh && at + 1 < to && isNamePart(chars[at + 1])) {
        int end = nameEnd(at + 1, to);
        pieces.writeHandle(at, end);
        at = end;
      } else if (isWordish(c)) {
        int end = at;
        while (end < to && isWordish(chars[end])) {
          end++;
        }
        pieces.write(at, end);
        at = end;
      } else if ((c == '-' || c == '_') && isBetweenLetters(at)) {
        draft.put(' ', text.start(at), text.end(at), false);
        at++;
      } else {
        draft.copy(at, at + 1);
        at++;
      }
    }
  }

  private int nameEnd(int from, int to) {
    int end = from;
    while (end < to && isNamePart(chars[end])) {
      end++;
    }
    return end;
  }

  private boolean isBetweenLetters(int at) {
    return at > 0
        && at + 1 < text.length
        && Characters.isLetter(chars[at - 1])
        && Characters.isLetter(chars[at + 1]);
  }

  private static boolean isNamePart(char c) {
    return Characters.isLetter(c) || Characters.isDigit(c) || c == '_';
  }

  private static boolean isWordish(char c) {
    return Characters.isLetter(c)
        || Characters.isDigit(c)
        || Characters.isSign(c)
        || c == '\''
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isOpening(char c) {
    return c == '"' || c == '\'' || c == '(' || c == '[' || c == '{' || c == '*' || c == '_'
        || c == '~' || c == '<' || c == '>' || c == '.' || c == ',' || c == '-' || c == '`';
  }

  private static boolean isClosing(char c) {
    return c == '\'' || c == ']' || c == '}' || c == '*' || c == '_' || c == '~' || c == '<'
        || c == '>' || c == '-' || c == '`';
  }
}
