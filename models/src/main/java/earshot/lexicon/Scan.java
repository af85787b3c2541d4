package earshot.lexicon;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One pass over one text: follows the steps of the phrases as the trie reports literals. */
final class Scan implements AhoCorasickDoubleArrayTrie.IHit<Literal> {
  private final Words words;
  private final List<Found> found = new ArrayList<>();
  private final Map<Integer, Memory> reached = new HashMap<>();
  private int word;

  Scan(Words words) {
    this.words = words;
  }

  /** Called in order of the literals' ends, so that each place is reached before it is left. */
  @Override
  public void hit(int begin, int end, Literal literal) {
    while (words.end(word) < end) {
      word++;
    }
    int first = word - literal.words() + 1;
    if (first < 0 || words.start(first) != begin) {
      return;
    }
    boolean whole = words.end(word) == end;
    for (Literal.Step step : literal.steps()) {
      if (whole || step.open()) {
        take(step, first);
      }
    }
  }

  private void take(Literal.Step step, int first) {
    long starts = step.from() == PhraseGraph.START ? bit(first) : startsBefore(step, first);
    if (starts == 0) {
      return;
    }
    if (step.accepts()) {
      for (long left = starts; left != 0; left &= left - 1) {
        found.add(new Found(step.entry(), word - Long.numberOfTrailingZeros(left), word));
      }
    }
    if (step.to() != PhraseGraph.END) {
      reached.computeIfAbsent(step.to(), unused -> new Memory(step.memory())).add(word, starts);
    }
  }

  /** Bit n of a set of starts stands for a match that began n words before the current one. */
  private long bit(int first) {
    return 1L << (word - first);
  }

  private long startsBefore(Literal.Step step, int first) {
    Memory memory = reached.get(step.from());
    if (memory == null) {
      return 0;
    }
    if (step.gap() == PhraseGraph.JOINED) {
      return words.followsDirectly(first) ? memory.at(first - 1) << (word - first + 1) : 0;
    }
    long starts = 0;
    for (int before = first - 1; before >= Math.max(0, first - 1 - step.gap()); before--) {
      if (!words.sameSentence(before, first)) {
        break;
      }
      starts |= memory.at(before) << (word - before);
    }
    return starts;
  }

  List<Hit> hits(List<LexiconEntry> entries) {
    if (found.isEmpty()) {
      return List.of();
    }
    found.sort(
        Comparator.comparingInt(Found::entry)
            .thenComparingInt(Found::first)
            .thenComparing(Comparator.comparingInt(Found::last).reversed()));
    List<Found> chosen = new ArrayList<>();
    int entry = -1;
    int end = -1;
    for (Found candidate : found) {
      if (candidate.entry() != entry || candidate.first() > end) {
        chosen.add(candidate);
        entry = candidate.entry();
        end = candidate.last();
      }
    }
    chosen.sort(
        Comparator.comparingInt(Found::first)
            .thenComparing(Comparator.comparingInt(Found::last).reversed()));
    return chosen.stream()
        .map(
            hit ->
                new Hit(
                    entries.get(hit.entry()),
                    words.sourceStart(hit.first()),
                    words.sourceEnd(hit.last())))
        .toList();
  }

  private record Found(int entry, int first, int last) {}

  /** For the last few words: which starts led to a place that was reached at that word. */
  private static final class Memory {
    private final int[] word;
    private final long[] starts;

    Memory(int size) {
      word = new int[size];
      starts = new long[size];
      Arrays.fill(word, -1);
    }

    void add(int at, long more) {
      int slot = at % word.length;
      starts[slot] = word[slot] == at ? starts[slot] | more : more;
      word[slot] = at;
    }

    long at(int index) {
      int slot = index % word.length;
      return word[slot] == index ? starts[slot] : 0;
    }
  }
}
