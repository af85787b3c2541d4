package earshot.lexicon;

import java.util.Arrays;
import java.util.List;

/**
 * A normalised text cut into words, and at the same time the text that the automaton reads: the
 * words with one separator between each two, a space where they stand together and {@link #BREAK}
 * where something parts them. A literal, which holds spaces only, can so never match across a part.
 *
 * <p>A word is a run of letters, digits, marks and underscores, an emoji's name between colons, or
 * a mask such as {@code <url>}. Spaces, one line break, hyphens, slashes, quotation marks,
 * asterisks and tildes leave words together; all else parts them.
 */
final class Words implements CharSequence {
  static final char BREAK = '\n';
  static final List<String> MASKS = List.of("<url>", "<user>", "<email>", "<phone>");
  private static final String JOINERS = "-\u2010\u2011/\"'\u2018\u2019\u201c\u201d*~";
  private static final String EMOJI_NAME_SIGNS = "_-.&\u2019'";
  private static final int LONGEST_EMOJI_NAME = 80;

  private final char[] chars;
  private int length;
  private int count;
  // Per word: its span in this text and in the source, and the number of its sentence.
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private int[] sourceStarts = new int[32];
  private int[] sourceEnds = new int[32];
  private int[] sentences = new int[32];

  private int sentence;
  private boolean parted;

  private Words(int capacity) {
    chars = new char[capacity];
  }

  static Words of(CharSequence source) {
    // Each word is followed by at least one char that is none, except before an emoji's name or a
    // mask: so at most one separator for each char.
    Words words = new Words(2 * source.length() + 1);
    int at = 0;
    while (at < source.length()) {
      int end = wordEnd(source, at);
      if (end > at) {
        words.add(source, at, end);
        at = end;
      } else {
        at = words.between(source, at);
      }
    }
    return words;
  }

  int count() {
    return count;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  int sourceStart(int word) {
    return sourceStarts[word];
  }

  int sourceEnd(int word) {
    return sourceEnds[word];
  }

  boolean sameSentence(int word, int other) {
    return sentences[word] == sentences[other];
  }

  /** Whether nothing parts a word from the one before it. */
  boolean followsDirectly(int word) {
    return word > 0 && chars[starts[word] - 1] == ' ';
  }

  /** Whether something parts two of the words. */
  boolean anyParted() {
    for (int word = 1; word < count; word++) {
      if (!followsDirectly(word)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return chars[index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(chars, start, end - start);
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }

  static boolean joins(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || JOINERS.indexOf(c) >= 0;
  }

  private void add(CharSequence source, int start, int end) {
    if (count == starts.length) {
      int room = 2 * count;
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
      sourceStarts = Arrays.copyOf(sourceStarts, room);
      sourceEnds = Arrays.copyOf(sourceEnds, room);
      sentences = Arrays.copyOf(sentences, room);
    }
    if (count > 0) {
      chars[length++] = parted ? BREAK : ' ';
    }
    starts[count] = length;
    for (int i = start; i < end; i++) {
      chars[length++] = source.charAt(i);
    }
    ends[count] = length;
    sourceStarts[count] = start;
    sourceEnds[count] = end;
    sentences[count] = sentence;
    count++;
    parted = false;
  }

  /** Takes one mark, or one run of dots or line breaks, between words; returns what follows it. */
  private int between(CharSequence source, int at) {
    char c = source.charAt(at);
    switch (c) {
      case '.' -> {
        int end = at + 1;
        while (end < source.length() && source.charAt(end) == '.') {
          end++;
        }
        parted = true;
        // Dots in a row are a pause ("i want ... to sleep"), and one in a number is no end either.
        if (end == at + 1 && !(digitAt(source, at - 1) && digitAt(source, end))) {
          sentence++;
        }
        return end;
      }
      case '!', '?', ';' -> {
        parted = true;
        sentence++;
      }
      case '\n', '\r', '\u0085', '\u2028', '\u2029' -> {
        int end = at + 1;
        if (c == '\r' && end < source.length() && source.charAt(end) == '\n') {
          end++;
        }
        sentence++;
        // A lone line break may be a wrapped line; a blank line parts.
        while (end < source.length() && Character.isWhitespace(source.charAt(end))) {
          char next = source.charAt(end);
          parted |= next == '\n' || next == '\r' || next == '\u2029';
          end++;
        }
        return end;
      }
      default -> parted |= !joins(c);
    }
    return at + 1;
  }

  /** Where the word that starts here ends; {@code at} itself where none starts. */
  private static int wordEnd(CharSequence source, int at) {
    char first = source.charAt(at);
    if (first == ':') {
      return emojiEnd(source, at);
    }
    if (first == '<') {
      return maskEnd(source, at);
    }
    int end = at;
    while (end < source.length()) {
      int code = Character.codePointAt(source, end);
      if (!isWordCode(code)) {
        break;
      }
      end += Character.charCount(code);
    }
    return end;
  }

  private static boolean isWordCode(int code) {
    if (code < 128) {
      return (code >= 'a' && code <= 'z')
          || (code >= '0' && code <= '9')
          || code == '_'
          || (code >= 'A' && code <= 'Z');
    }
    return switch (Character.getType(code)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> Character.isLetterOrDigit(code);
    };
  }

  private static int emojiEnd(CharSequence source, int at) {
    boolean letter = false;
    int limit = Math.min(source.length(), at + LONGEST_EMOJI_NAME);
    for (int end = at + 1; end < limit; end++) {
      char c = source.charAt(end);
      if (c == ':') {
        return letter ? end + 1 : at;
      }
      if (Character.isLetter(c)) {
        letter = true;
      } else if (!Character.isDigit(c) && EMOJI_NAME_SIGNS.indexOf(c) < 0) {
        return at;
      }
    }
    return at;
  }

  private static int maskEnd(CharSequence source, int at) {
    for (String mask : MASKS) {
      int end = at + mask.length();
      if (end <= source.length() && mask.contentEquals(source.subSequence(at, end))) {
        return end;
      }
    }
    return at;
  }

  private static boolean digitAt(CharSequence source, int at) {
    return at >= 0 && at < source.length() && Character.isDigit(source.charAt(at));
  }
}
