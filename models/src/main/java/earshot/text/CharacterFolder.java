package earshot.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Folds characters one by one: NFKC, lower case, no diacritics on Latin letters, no invisible
 * characters, plain quotes and dashes, emoji set apart.
 */
final class CharacterFolder {
  /** Foldings of the first code points, which cover all alphabets of Europe, made once. */
  private static final String[] FOLDED = new String[0x2100];

  /** A mark more on one letter than any living Latin or Greek spelling has. */
  private static final int STACKED_MARKS = 3;

  static {
    for (int codePoint = 0x80; codePoint < FOLDED.length; codePoint++) {
      FOLDED[codePoint] = fold(codePoint);
    }
  }

  private final EmojiNames emojiNames = EmojiNames.standard();

  FoldedText fold(String original) {
    int length = original.length();
    char[] chars = new char[length];
    for (int i = 0; i < length; i++) {
      char c = original.charAt(i);
      if (c >= 0x7F || (c < ' ' && c != '\n' && c != '\t' && c != '\r')) {
        return foldAny(original);
      }
      chars[i] = foldAscii(original, i, c);
    }
    return FoldedText.inPlace(original, chars);
  }

  private static char foldAscii(String original, int at, char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c | 0x20);
    }
    if (c == '\r') {
      return at + 1 < original.length() && original.charAt(at + 1) == '\n' ? ' ' : '\n';
    }
    return c == '\t' ? ' ' : c;
  }

  /** The same for any text; on plain ASCII it must agree with the short way. */
  FoldedText foldAny(String original) {
    FoldedText folded = FoldedText.empty(original);
    boolean hidden = false;
    int marks = 0;
    int at = 0;
    while (at < original.length()) {
      int codePoint = original.codePointAt(at);
      int end = at + Character.charCount(codePoint);
      if (codePoint >= 0x80 && isMark(codePoint)) {
        marks++;
        boolean strikes = codePoint >= 0x334 && codePoint <= 0x338;
        addMark(folded, codePoint, at, end, marks >= STACKED_MARKS || strikes);
        at = end;
        continue;
      }
      if (codePoint >= 0x203C) {
        EmojiNames.Found found = emojiNames.at(original, at);
        if (found != null && Lookalikes.plain(codePoint) == 0) {
          folded.emoji.add(found.name());
          folded.add(FoldedText.EMOJI, at, found.end());
          at = found.end();
          hidden = false;
          marks = 0;
          continue;
        }
      }
      if (isInvisible(codePoint)) {
        hidden = true;
        at = end;
        continue;
      }
      int before = folded.length;
      if (codePoint < 0x80) {
        boolean mayBeKeycap = (codePoint >= '0' && codePoint <= '9') || codePoint == '#';
        int keycap = mayBeKeycap ? EmojiNames.keycapEnd(original, at) : -1;
        end = keycap > 0 ? keycap : end;
        folded.add(foldAscii(original, at, (char) codePoint), at, end);
      } else {
        addFolded(folded, codePoint, at, end);
      }
      if (hidden && before > 0 && folded.length > before) {
        markDisguise(folded, before);
      }
      hidden = false;
      marks = 0;
      at = end;
    }
    return folded;
  }

  private static void markDisguise(FoldedText folded, int place) {
    if (isLatin(folded.chars[place]) && isLatin(folded.chars[place - 1])) {
      folded.disguised.set(place - 1, place + 1);
    }
  }

  private static void addFolded(FoldedText folded, int codePoint, int start, int end) {
    char plain = Lookalikes.plain(codePoint);
    if (plain == 0 && codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF) {
      plain = (char) ('a' + codePoint - 0x1F1E6);
    }
    if (plain != 0) {
      folded.disguised.set(folded.length);
      folded.add(plain, start, end);
      return;
    }
    String text = codePoint < FOLDED.length ? FOLDED[codePoint] : fold(codePoint);
    boolean fancy =
        text.length() == 1
            && isLatin(text.charAt(0))
            && ((codePoint >= 0x1D00 && codePoint < 0x1E00)
                || (codePoint >= 0x2070 && codePoint < 0x2500)
                || (codePoint >= 0x1D400 && codePoint < 0x1F200));
    if (fancy) {
      folded.disguised.set(folded.length);
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x370 && Character.isLetter(c) && Lookalikes.latin(c) == 0) {
        folded.foreign = true;
      } else if (c >= 0x370 && Character.isLetter(c) && !Lookalikes.isTwin(c)) {
        // Such a letter is foreign unless its word mixes scripts, which is looked at later.
        folded.foreign |= !hasLatinNeighbour(folded);
      }
      folded.add(c, start, end);
    }
  }

  private static boolean hasLatinNeighbour(FoldedText folded) {
    return folded.length > 0 && isLatin(folded.chars[folded.length - 1]);
  }

  /** Marks on Latin letters fall off; on others they join where they can, or stay. */
  private static void addMark(
      FoldedText folded, int codePoint, int start, int end, boolean disguise) {
    boolean inherited = Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.INHERITED;
    if (!inherited) {
      for (char c : Character.toChars(codePoint)) {
        folded.add(c, start, end);
      }
      return;
    }
    if (folded.length == 0) {
      return;
    }
    int last = folded.length - 1;
    char base = folded.chars[last];
    if (base >= 0x370 && base != FoldedText.EMOJI && !Character.isSurrogate(base)) {
      String joined =
          Normalizer.normalize(base + new String(Character.toChars(codePoint)), Form.NFC);
      if (joined.length() == 1) {
        folded.chars[last] = joined.charAt(0);
      }
    }
    folded.stretchLast(start, end);
    if (disguise && isLatin(base)) {
      folded.disguised.set(last);
    }
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return (type == Character.NON_SPACING_MARK
            || type == Character.ENCLOSING_MARK
            || type == Character.COMBINING_SPACING_MARK)
        && !isInvisible(codePoint);
  }

  private static boolean isInvisible(int codePoint) {
    if (codePoint < 0x80) {
      return (codePoint < ' ' && codePoint != '\n' && codePoint != '\t' && codePoint != '\r')
          || codePoint == 0x7F;
    }
    return switch (Character.getType(codePoint)) {
      case Character.FORMAT, Character.SURROGATE -> true;
      case Character.CONTROL -> codePoint != 0x85;
      default ->
          EmojiNames.isModifier(codePoint)
              || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
              || (codePoint >= 0xE0100 && codePoint <= 0xE01EF)
              || codePoint == 0x34F
              || codePoint == 0x115F
              || codePoint == 0x1160
              || codePoint == 0x3164
              || codePoint == 0xFFA0
              || (codePoint & 0xFFFE) == 0xFFFE
              || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    };
  }

  private static String fold(int codePoint) {
    return switch (codePoint) {
      case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2039, 0x203A -> "'";
      case 0x2BC, 0x2BB, 0x2B9, 0xB4, 0xFF07 -> "'";
      case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0xAB, 0xBB, 0x300C, 0x300D -> "\"";
      case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xFE63, 0xFF0D -> "-";
      case 0x2028, 0x2029, 0x85 -> "\n";
      case 0x3002, 0xFF61 -> ".";
      case 0x2800 -> " ";
      case 'ß', 0x1E9E -> "ss";
      case 'æ', 'Æ' -> "ae";
      case 'œ', 'Œ' -> "oe";
      case 'ø', 'Ø' -> "o";
      case 'đ', 'Đ', 'ð', 'Ð' -> "d";
      case 'ł', 'Ł' -> "l";
      case 'ı' -> "i";
      case 'þ', 'Þ' -> "th";
      default -> foldLetter(codePoint);
    };
  }

  private static String foldLetter(int codePoint) {
    boolean stable =
        (codePoint >= 0x3040 && codePoint <= 0x30FF)
            || (codePoint >= 0x4E00 && codePoint <= 0x9FFF)
            || (codePoint >= 0xAC00 && codePoint <= 0xD7A3);
    String text = Character.toString(codePoint);
    if (stable) {
      return text;
    }
    String composed = Normalizer.normalize(text, Form.NFKC);
    StringBuilder folded = new StringBuilder(composed.length());
    composed
        .codePoints()
        .forEach(
            c -> {
              if (c >= 0x80 && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
                Normalizer.normalize(Character.toString(c), Form.NFKD)
                    .codePoints()
                    .filter(part -> !isMark(part))
                    .forEach(part -> folded.appendCodePoint(Character.toLowerCase(part)));
              } else if (Character.isSpaceChar(c)) {
                folded.append(' ');
              } else if (!isInvisible(c) && (!isMark(c) || c == codePoint)) {
                folded.appendCodePoint(c == 0x2044 ? '/' : Character.toLowerCase(c));
              }
            });
    return folded.toString();
  }
}
