package earshot.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All phrases as steps from place to place, filed under the literal that takes each step. A phrase
 * without gaps is one step from the start to the end.
 */
final class PhraseGraph {
  static final int START = -1;
  static final int END = -1;
  static final int JOINED = -1;

  private final SortedMap<String, Literal> literals = new TreeMap<>();
  private int places;

  SortedMap<String, Literal> literals() {
    return literals;
  }

  void add(int entry, Phrase phrase) {
    List<Phrase.Segment> segments = phrase.segments();
    int last = segments.size() - 1;
    // Place k+1 is reached when segment k has been read; no step leads on from the last.
    List<Place> after = new ArrayList<>();
    boolean accepts = true;
    for (int k = last; k >= 0; k--) {
      after.add(0, new Place(k == last ? END : places++, memory(segments, k), accepts));
      accepts &= segments.get(k).optional();
    }
    for (int k = -1; k < last; k++) {
      int from = k < 0 ? START : after.get(k).id();
      // Where segments are absent, the gaps around them add up.
      int gap = 0;
      for (int next = k + 1; next <= last; next++) {
        gap += segments.get(next).gap();
        for (List<String> literal : segments.get(next).literals()) {
          addLiteral(entry, from, gap, literal, after.get(next));
        }
        if (!segments.get(next).optional()) {
          break;
        }
      }
    }
  }

  /**
   * How far back a step from the place after segment k may look: the gaps, the word before, its own
   * words.
   */
  private static int memory(List<Phrase.Segment> segments, int k) {
    int gap = 0;
    int memory = 1;
    for (int next = k + 1; next < segments.size(); next++) {
      gap += segments.get(next).gap();
      memory = Math.max(memory, gap + 1 + segments.get(next).longest());
      if (!segments.get(next).optional()) {
        break;
      }
    }
    return memory;
  }

  /** A word that may go on cannot lie inside a literal of the trie: the literal is cut after it. */
  private void addLiteral(int entry, int from, int gap, List<String> words, Place to) {
    int start = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean open = words.get(i).endsWith("*");
      boolean last = i == words.size() - 1;
      if (open || last) {
        Place reached = last ? to : new Place(places++, words.size(), false);
        String literal = String.join(" ", words.subList(start, i + 1));
        String key = open ? literal.substring(0, literal.length() - 1) : literal;
        int length = i + 1 - start;
        literals
            .computeIfAbsent(key, unused -> new Literal(length))
            .add(
                new Literal.Step(
                    entry, from, gap, open, reached.id(), reached.memory(), reached.accepts()));
        from = reached.id();
        gap = JOINED;
        start = i + 1;
      }
    }
  }

  private record Place(int id, int memory, boolean accepts) {}
}
