package earshot.text;

import java.util.Arrays;
import java.util.Set;

/** Finds what may name or locate somebody: links, e-mail addresses, phone numbers. */
final class Masking {
  /** Numbers of crisis lines say something, and name nobody. */
  private static final Set<String> CRISIS_LINES =
      Set.of(
          "988",
          "741741",
          "116123",
          "18002738255",
          "8002738255",
          "85258",
          "686868",
          "131114",
          "08001111",
          "18662210247",
          "8662210247",
          "18664887386",
          "8664887386",
          "116117",
          "1737",
          "18007997233",
          "8007997233");

  private static final Set<String> TOP_DOMAINS = Set.of("com", "org", "net", "edu", "gov");
  private static final Set<String> SHORTENER_DOMAINS =
      Set.of("co", "ly", "be", "gg", "tv", "me", "it", "gl", "io", "uk", "de", "fr", "us", "info");

  private static final int LONGEST_PHONE = 24;

  private Masking() {}

  /** Whether the chunk (no spaces in it) is a link; surrounding punctuation does not matter. */
  static boolean isLink(char[] text, int start, int end) {
    if (startsWith(text, start, end, "http://")
        || startsWith(text, start, end, "https://")
        || startsWith(text, start, end, "www.")) {
      return true;
    }
    int at = start;
    int lastDot = -1;
    while (at < end
        && (Characters.isLatin(text[at])
            || Characters.isDigit(text[at])
            || text[at] == '-'
            || text[at] == '.')) {
      lastDot = text[at] == '.' && at + 1 < end && Characters.isLatin(text[at + 1]) ? at : lastDot;
      at++;
    }
    if (lastDot <= start || at - lastDot > 5) {
      return false;
    }
    String top = new String(text, lastDot + 1, at - lastDot - 1);
    boolean path = at < end && text[at] == '/' && at + 1 < end;
    boolean bare = at == end || Characters.isPunctuation(text[at]);
    return lastDot - start >= 1
        && ((TOP_DOMAINS.contains(stripDot(top)) && (path || bare) && lastDot - start > 1)
            || (SHORTENER_DOMAINS.contains(top) && path));
  }

  private static String stripDot(String top) {
    return top.endsWith(".") ? top.substring(0, top.length() - 1) : top;
  }

  private static boolean startsWith(char[] text, int start, int end, String prefix) {
    if (end - start <= prefix.length()) {
      return false;
    }
    return Arrays.equals(
        text, start, start + prefix.length(), prefix.toCharArray(), 0, prefix.length());
  }

  /** Whether the chunk is an e-mail address. */
  static boolean isEmail(char[] text, int start, int end) {
    int at = start;
    while (at < end && isNamePart(text[at])) {
      at++;
    }
    if (at == start || at == end || text[at] != '@') {
      return false;
    }
    int host = ++at;
    int lastDot = -1;
    while (at < end && isNamePart(text[at]) && text[at] != '+') {
      lastDot = text[at] == '.' ? at : lastDot;
      at++;
    }
    return at == end && lastDot > host && lastDot < end - 2;
  }

  private static boolean isNamePart(char c) {
    return Characters.isLatin(c)
        || Characters.isDigit(c)
        || c == '.'
        || c == '_'
        || c == '-'
        || c == '+'
        || c == '%';
  }

  /** Where a phone number that begins here ends, or -1. May look across single spaces. */
  static int phoneEnd(char[] text, int start, int length) {
    StringBuilder digits = new StringBuilder();
    StringBuilder groups = new StringBuilder();
    int group = 0;
    int end = -1;
    int limit = Math.min(length, start + LONGEST_PHONE);
    int at = start + (text[start] == '+' ? 1 : 0);
    boolean separated = false;
    for (; at < limit; at++) {
      char c = text[at];
      if (Characters.isDigit(c)) {
        if (separated) {
          groups.append(group).append('-');
          group = 0;
          separated = false;
        }
        digits.append(c);
        group++;
        end = at + 1;
      } else if (c == ' ' || c == '-' || c == '.' || c == '(' || c == ')') {
        separated |= group > 0;
        boolean twice = at > start && c != '(' && text[at - 1] == c;
        if (twice || (c == '.' && !Characters.isDigit(at + 1 < length ? text[at + 1] : ' '))) {
          break;
        }
      } else {
        break;
      }
    }
    if (end < 0
        || (end < length && (Characters.isLetter(text[end]) || isDigitAt(text, end, length)))) {
      return -1;
    }
    groups.append(group);
    boolean phone = isPhone(digits.length(), groups.toString(), text[start] == '+');
    return phone && !CRISIS_LINES.contains(digits.toString()) ? end : -1;
  }

  private static boolean isDigitAt(char[] text, int at, int length) {
    return at < length && Characters.isDigit(text[at]);
  }

  /** Known shapes only: years, doses, scores and prices must stay numbers. */
  private static boolean isPhone(int digits, String groups, boolean international) {
    if (international) {
      return digits >= 8 && digits <= 15;
    }
    return switch (groups) {
      case "3-3-4",
          "1-3-3-4",
          "3-4",
          "10",
          "11",
          "3-4-4",
          "5-6",
          "4-3-4",
          "5-3-3",
          "3-7",
          "4-7",
          "4-6",
          "2-4-4",
          "4-3-3" ->
          true;
      default -> false;
    };
  }
}
