package earshot.cli;

import java.util.List;

/**
 * Shows a post without exposing whoever looks at the screen: one line around the weightiest
 * evidence, in which the words of all evidence are masked ({@code w*** to d**}) unless they are
 * asked for. Whatever could steer a terminal is taken out either way.
 */
final class Mask {
  private static final String ELLIPSIS = "...";

  /** Words of up to this length stay: masking "to" hides nothing. */
  private static final int SHORT_WORD = 2;

  private static final String LETTER_WORDS = "aAiI";

  private final boolean reveal;

  /**
   * @param reveal whether evidence is shown as it was written
   */
  Mask(boolean reveal) {
    this.reveal = reveal;
  }

  /** Whether evidence is shown as it was written. */
  boolean revealing() {
    return reveal;
  }

  /**
   * A part of a text as UTF-16 offsets, the second one exclusive.
   *
   * @param start from 0
   * @param end at least start
   */
  record Span(int start, int end) {}

  /**
   * One line of a text.
   *
   * @param evidence what to mask; spans that do not lie in the text are cut to it
   * @param focus what must be seen: the start of the weightiest evidence
   * @param width most characters to give, at least 10
   */
  String snippet(String text, List<Span> evidence, int focus, int width) {
    StringBuilder masked = new StringBuilder(text);
    if (!reveal) {
      evidence.forEach(span -> mask(masked, span));
    }
    makeHarmless(masked);
    return window(masked.toString(), Math.min(focus, text.length()), width);
  }

  /** Puts stars for all but the first letter of each longer word, keeping every offset. */
  private static void mask(StringBuilder text, Span span) {
    int end = Math.min(span.end(), text.length());
    int at = Math.max(0, span.start());
    while (at < end) {
      int word = at;
      while (at < end && !Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      // The first letter of an emoji, and of a word whose letters are spaced out, would be all of
      // it.
      boolean whole = containsSurrogate(text, word, at) || isLoneLetter(text, word, at);
      boolean hidden = whole || at - word > SHORT_WORD;
      for (int i = word + (whole ? 0 : 1); hidden && i < at; i++) {
        text.setCharAt(i, '*');
      }
      at++;
    }
  }

  /** A letter that is no word of English by itself. */
  private static boolean isLoneLetter(CharSequence text, int start, int end) {
    return end - start == 1 && LETTER_WORDS.indexOf(text.charAt(start)) < 0;
  }

  private static boolean containsSurrogate(CharSequence text, int start, int end) {
    return text.subSequence(start, end).chars().anyMatch(c -> Character.isSurrogate((char) c));
  }

  /** White space becomes a space; control, format and lone characters become a dot. */
  private static void makeHarmless(StringBuilder text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isWhitespace(unit)) {
        text.setCharAt(i, ' ');
      } else if (Character.isISOControl(unit)
          || Character.getType(unit) == Character.FORMAT
          || Character.isSurrogate(unit)) {
        text.setCharAt(i, '.');
      }
    }
  }

  private static String window(String text, int focus, int width) {
    if (text.length() <= width) {
      return text;
    }
    int room = width - 2 * ELLIPSIS.length();
    int start = Math.max(0, Math.min(focus - room / 3, text.length() - room));
    int end = Math.min(text.length(), start + room);
    // Never between the halves of a pair.
    if (start > 0 && Character.isLowSurrogate(text.charAt(start))) {
      start--;
    }
    if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
      end--;
    }
    return (start > 0 ? ELLIPSIS : "")
        + text.substring(start, end)
        + (end < text.length() ? ELLIPSIS : "");
  }
}
