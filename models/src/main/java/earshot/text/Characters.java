package earshot.text;

/** What kinds of characters there are, for one who rewrites folded text. */
final class Characters {
  private Characters() {}

  static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n';
  }

  /** Whether a chunk of text ends here. */
  static boolean endsChunk(char c) {
    return c == ' ' || c == '\n' || c == FoldedText.EMOJI;
  }

  static boolean isForeign(char c) {
    return c >= 0x80
        && c != FoldedText.EMOJI
        && (Character.isLetter(c) || Character.isSurrogate(c));
  }

  static boolean isLetter(char c) {
    return isLatin(c) || isForeign(c);
  }

  static boolean isPunctuation(char c) {
    return c == '.' || c == ',' || c == '!' || c == '?' || c == ';' || c == ':' || c == ')'
        || c == '"';
  }

  /** Signs that people write for letters or over letters, or leave out (the apostrophe). */
  static boolean isSign(char c) {
    return c == '@' || c == '$' || c == '!' || c == '|' || c == '+' || c == '*' || c == '\u20AC';
  }

  /** What stands between letters that are pulled apart. */
  static boolean isSeparator(char c) {
    return c == '.'
        || c == '-'
        || c == '_'
        || c == '*'
        || c == '/'
        || c == '|'
        || c == '~'
        || c == '\u2022'
        || c == '\u00B7'
        || c == '+'
        || c == ','
        || c == '='
        || c == '^'
        || c == '\\'
        || c == '#';
  }

  /** The letters that a digit or sign may stand for, likeliest first; empty for none. */
  static String lettersFor(char c) {
    return switch (c) {
      case '0' -> "o";
      case '1', '!', '|' -> "il";
      case '3', '\u20AC' -> "e";
      case '4', '@' -> "a";
      case '5', '$' -> "s";
      case '6', '9' -> "g";
      case '7', '+' -> "t";
      case '8' -> "b";
      default -> "";
    };
  }
}
