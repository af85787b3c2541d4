package earshot.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Holds the automaton to a plain matcher that tries everything everywhere. */
class AutomatonProperties {

  @Property(tries = 1_000)
  void automatonFindsWhatThePlainMatcherFinds(
      @ForAll("phrases") List<List<Part>> phrases, @ForAll("texts") List<String> text) {
    String[] written =
        phrases.stream()
            .map(parts -> parts.stream().map(Part::written).collect(Collectors.joining(" ")))
            .toArray(String[]::new);
    String joined = String.join(" ", text);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < phrases.size(); i++) {
      expected.addAll(plainHits(i, phrases.get(i), text));
    }
    List<String> found =
        Automaton.of(Finding.lexicon(written)).find(joined).stream()
            .map(hit -> hit.entry().id() + "[" + hit.start() + "," + hit.end() + ")")
            .toList();
    assertThat(found)
        .as("phrases %s in \"%s\"", List.of(written), joined)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  /** A part of a phrase: alternatives of words, optional or not, with a gap before it or not. */
  record Part(int gap, List<String> choices, boolean optional) {
    String written() {
      String group = "(" + String.join("|", choices) + ")" + (optional ? "?" : "");
      return gap > 0 ? "<" + gap + "> " + group : group;
    }
  }

  @Provide
  Arbitrary<List<List<Part>>> phrases() {
    Arbitrary<String> choice =
        Arbitraries.of("aa", "ab", "b", "aa*", "ab*", "b aa", "aa aa", "aa* b", "b ab*");
    Arbitrary<Part> part =
        Combinators.combine(
                Arbitraries.of(0, 0, 1, 2, 3),
                choice.list().ofMinSize(1).ofMaxSize(3),
                Arbitraries.of(false, false, true))
            .as(Part::new);
    return part.list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(AutomatonProperties::wellFormed)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.of("aa", "ab", "b", "aab", "abb", "x")),
            Tuple.of(1, Arbitraries.of(".", ",")))
        .list()
        .ofMaxSize(20);
  }

  private static List<Part> wellFormed(List<Part> parts) {
    List<Part> list = new ArrayList<>(parts);
    Part first = list.get(0);
    list.set(0, new Part(0, first.choices(), false));
    return list;
  }

  private static List<String> plainHits(int phrase, List<Part> parts, List<String> text) {
    List<String> hits = new ArrayList<>();
    int start = 0;
    while (start < text.size()) {
      NavigableSet<Integer> ends = new TreeSet<>();
      read(parts, 0, 0, text, start, start, ends);
      if (ends.isEmpty()) {
        start++;
      } else {
        hits.add(
            String.format(
                Locale.ROOT,
                "t.p%d[%d,%d)",
                phrase,
                offset(text, start),
                offset(text, ends.last()) - 1));
        start = ends.last();
      }
    }
    return hits;
  }

  /**
   * Collects where the parts from {@code index} on may end. {@code gap} is the gap that absent
   * parts have left over.
   */
  private static void read(
      List<Part> parts,
      int index,
      int gap,
      List<String> text,
      int begin,
      int at,
      NavigableSet<Integer> ends) {
    if (index == parts.size()) {
      ends.add(at);
      return;
    }
    Part part = parts.get(index);
    int width = at == begin ? 0 : gap + part.gap();
    if (part.optional()) {
      read(parts, index + 1, width, text, begin, at, ends);
    }
    for (String choice : part.choices()) {
      for (int next : afterGap(text, at, width)) {
        int end = next;
        for (String word : choice.split(" ")) {
          end = end >= 0 && end < text.size() && fits(word, text.get(end)) ? end + 1 : -1;
        }
        if (end >= 0) {
          read(parts, index + 1, 0, text, begin, end, ends);
        }
      }
    }
  }

  private static List<Integer> afterGap(List<String> text, int at, int width) {
    List<Integer> places = new ArrayList<>(List.of(at));
    int words = 0;
    for (int i = at; width > 0 && i < text.size() && !text.get(i).equals("."); i++) {
      words += text.get(i).equals(",") ? 0 : 1;
      if (words > width) {
        break;
      }
      places.add(i + 1);
    }
    return places;
  }

  private static boolean fits(String word, String inText) {
    return word.endsWith("*")
        ? inText.startsWith(word.substring(0, word.length() - 1))
        : inText.equals(word);
  }

  private static int offset(List<String> text, int word) {
    IntUnaryOperator length = i -> text.get(i).length() + 1;
    return IntStream.range(0, word).map(length).sum();
  }
}
