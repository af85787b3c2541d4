package earshot.lexicon;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import earshot.text.NormalizedText;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Finds every entry of a lexicon in one pass over a text (Aho and Corasick 1975, on a double-array
 * trie). Immutable and thread-safe; building one takes far longer than using it, so share it.
 *
 * <p>Time grows with the length of the text and the number of partial matches, never with the size
 * of the lexicon or the square of the text: what a gap may remember is bounded by its width.
 */
public final class Automaton {
  private final List<LexiconEntry> entries;
  private final Optional<AhoCorasickDoubleArrayTrie<Literal>> trie;
  private final int literals;

  private Automaton(List<LexiconEntry> entries, PhraseGraph graph) {
    this.entries = entries;
    this.literals = graph.literals().size();
    this.trie = Optional.of(graph.literals()).filter(map -> !map.isEmpty()).map(Automaton::build);
  }

  /** Builds the automaton over all entries. */
  public static Automaton of(Lexicon lexicon) {
    PhraseGraph graph = new PhraseGraph();
    for (int i = 0; i < lexicon.entries().size(); i++) {
      graph.add(i, Phrase.parse(lexicon.entries().get(i).phrase()));
    }
    return new Automaton(lexicon.entries(), graph);
  }

  /** How many different literals it looks for. */
  public int literals() {
    return literals;
  }

  /**
   * All hits in order of their start, the longest first. Hits of different entries may overlap; of
   * one entry the leftmost are given, of those that start together the longest, and none that
   * overlaps one of them.
   */
  public List<Hit> find(NormalizedText text) {
    return find(text.text());
  }

  /** As {@link #find(NormalizedText)}, for a text that is in its normalised form already. */
  public List<Hit> find(CharSequence normalized) {
    if (trie.isEmpty()) {
      return List.of();
    }
    Words words = Words.of(normalized);
    Scan scan = new Scan(words);
    trie.get().parseText(words, scan);
    return scan.hits(entries);
  }

  // The trie never changes after build(): its parse reads its arrays only, so threads may share it.
  private static AhoCorasickDoubleArrayTrie<Literal> build(SortedMap<String, Literal> literals) {
    AhoCorasickDoubleArrayTrie<Literal> trie = new AhoCorasickDoubleArrayTrie<>();
    trie.build(literals);
    return trie;
  }
}
