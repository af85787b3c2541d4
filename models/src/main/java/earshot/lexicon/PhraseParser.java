package earshot.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads one phrase of the phrase language, left to right. */
final class PhraseParser {
  private static final int WIDEST_GAP = 12;
  private static final int SHORTEST_STEM = 2;

  private final String shown;
  private final String phrase;
  private final List<Phrase.Segment> segments = new ArrayList<>();
  private int at;

  /** The segment that is being read: every way to say it so far; the empty list says nothing. */
  private Set<List<String>> ways = Set.of(List.of());

  private boolean anyWord;
  private int gap;
  private int literals;

  PhraseParser(String phrase) {
    this.shown = phrase;
    this.phrase = phrase.toLowerCase(Locale.ROOT);
  }

  Phrase parse() {
    for (skipSpaces(); at < phrase.length(); skipSpaces()) {
      switch (phrase.charAt(at)) {
        case '(' -> follow(group());
        case ')' -> throw wrong("closes a group that is not open");
        case '|' -> throw wrong("has | outside of ( )");
        case '?' -> throw wrong("has ? where no word or group stands right before it");
        case '<' -> {
          if (maskHere().isEmpty()) {
            gap();
          } else {
            follow(word());
          }
        }
        default -> follow(word());
      }
    }
    if (segments.isEmpty() && !anyWord) {
      throw wrong("holds no word");
    }
    if (!anyWord) {
      throw wrong("ends with a gap; a gap stands between words");
    }
    closeSegment();
    if (segments.stream().allMatch(Phrase.Segment::optional)) {
      throw wrong("could match nothing at all; at least one word must not be optional");
    }
    int words = segments.stream().mapToInt(part -> part.gap() + part.longest()).sum();
    if (words > Phrase.MOST_WORDS) {
      throw wrong("may span " + words + " words; accepted: up to " + Phrase.MOST_WORDS);
    }
    return new Phrase(segments);
  }

  /** Reads {@code (a|b c)} or {@code (a|b c)?}. */
  private Set<List<String>> group() {
    int open = at++;
    Set<List<String>> choices = new LinkedHashSet<>();
    Set<List<String>> choice = Set.of(List.of());
    boolean words = false;
    while (true) {
      skipSpaces();
      if (at >= phrase.length()) {
        at = open;
        throw wrong("opens a group that is never closed");
      }
      char c = phrase.charAt(at);
      if (c == '|' || c == ')') {
        if (!words) {
          throw wrong("has an empty alternative; write (a|b)? for an optional one");
        }
        if (choice.contains(List.of())) {
          throw wrong("has an alternative that may be empty; write (a|b)? for an optional group");
        }
        choices.addAll(choice);
        choice = Set.of(List.of());
        words = false;
        at++;
        if (c == ')') {
          return optional(choices);
        }
      } else if (c == '(') {
        throw wrong("has a group inside a group; alternatives are not nested");
      } else if (c == '<' && maskHere().isEmpty()) {
        throw wrong("has a gap inside a group");
      } else {
        choice = product(choice, word());
        words = true;
      }
    }
  }

  /** Reads one word of the phrase; one with a hyphen counts as two. */
  private Set<List<String>> word() {
    int start = at;
    String mask = maskHere();
    if (!mask.isEmpty()) {
      at += mask.length();
      return optional(Set.of(List.of(mask)));
    }
    while (at < phrase.length() && "()|?<* \t\n\r".indexOf(phrase.charAt(at)) < 0) {
      char c = phrase.charAt(at);
      if (c == '\'' || c == '\u2019') {
        throw wrong("has an apostrophe; write the word without it, as in dont");
      }
      at++;
    }
    if (at == start) {
      throw wrong("has " + phrase.charAt(at) + " where a word must stand");
    }
    String token = phrase.substring(start, at);
    Words words = Words.of(token);
    checkOnlyWords(token, words, start);
    List<String> literal = new ArrayList<>();
    for (int i = 0; i < words.count(); i++) {
      literal.add(words.subSequence(words.start(i), words.end(i)).toString());
    }
    if (at < phrase.length() && phrase.charAt(at) == '*') {
      star(literal);
    }
    return optional(Set.of(List.copyOf(literal)));
  }

  private void checkOnlyWords(String token, Words words, int start) {
    int inWords = 0;
    for (int i = 0; i < words.count(); i++) {
      inWords += words.end(i) - words.start(i);
    }
    long joiners = token.chars().filter(c -> Words.joins((char) c)).count();
    if (words.count() == 0 || words.anyParted() || inWords + joiners < token.length()) {
      at = start;
      throw wrong(
          "has \""
              + token
              + "\"; accepted: words of letters, digits, _ and -, an emoji's :name:, and "
              + String.join(" ", Words.MASKS));
    }
  }

  private void star(List<String> literal) {
    String stem = literal.get(literal.size() - 1);
    if (stem.length() < SHORTEST_STEM || stem.endsWith(":")) {
      throw wrong("has * after fewer than " + SHORTEST_STEM + " letters");
    }
    at++;
    if (at < phrase.length() && " \t\n\r)|?<".indexOf(phrase.charAt(at)) < 0) {
      throw wrong("has * inside a word; it may only end one");
    }
    literal.set(literal.size() - 1, stem + "*");
  }

  private Set<List<String>> optional(Set<List<String>> choices) {
    if (at >= phrase.length() || phrase.charAt(at) != '?') {
      return choices;
    }
    at++;
    Set<List<String>> withNothing = new LinkedHashSet<>(choices);
    withNothing.add(List.of());
    return withNothing;
  }

  private void gap() {
    int start = at;
    int close = phrase.indexOf('>', at);
    int width = close < 0 ? -1 : number(phrase.substring(at + 1, close));
    if (width < 0 || width > WIDEST_GAP) {
      throw wrong("has a gap that is none of <0> to <" + WIDEST_GAP + ">");
    }
    if (!anyWord) {
      throw wrong(
          segments.isEmpty()
              ? "begins with a gap; a gap stands between words"
              : "has a gap right after a gap");
    }
    closeSegment();
    gap = width;
    at = close + 1;
    if (at < phrase.length() && phrase.charAt(at) == '?') {
      at = start;
      throw wrong("has an optional gap; a gap may be empty as it is");
    }
  }

  private static int number(String digits) {
    return digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : -1;
  }

  private void follow(Set<List<String>> choices) {
    ways = product(ways, choices);
    anyWord = true;
  }

  private void closeSegment() {
    boolean optional = ways.contains(List.of());
    List<List<String>> words = ways.stream().filter(way -> !way.isEmpty()).toList();
    literals += words.size();
    segments.add(new Phrase.Segment(gap, words, optional));
    ways = Set.of(List.of());
    anyWord = false;
  }

  private Set<List<String>> product(Set<List<String>> before, Set<List<String>> after) {
    long size = literals + (long) before.size() * after.size();
    if (size > Phrase.MOST_LITERALS) {
      throw wrong(
          "expands to " + size + " literals or more; accepted: up to " + Phrase.MOST_LITERALS);
    }
    Set<List<String>> product = new LinkedHashSet<>();
    for (List<String> first : before) {
      for (List<String> second : after) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        product.add(List.copyOf(both));
      }
    }
    return product;
  }

  private String maskHere() {
    return Words.MASKS.stream().filter(mask -> phrase.startsWith(mask, at)).findFirst().orElse("");
  }

  private void skipSpaces() {
    while (at < phrase.length() && Character.isWhitespace(phrase.charAt(at))) {
      at++;
    }
  }

  private PhraseException wrong(String what) {
    return new PhraseException(shown, at, what);
  }
}
