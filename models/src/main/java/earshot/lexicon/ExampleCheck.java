package earshot.lexicon;

import earshot.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds a lexicon to its own examples: each entry must be found in each of its matches and in none
 * of its spares. Other entries may be found there.
 */
public final class ExampleCheck {
  private final Lexicon lexicon;
  private final Automaton automaton;
  private final Normalizer normalizer = new Normalizer();

  /** A check of this lexicon. */
  public ExampleCheck(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.automaton = Automaton.of(lexicon);
  }

  /** What does not hold in the whole lexicon, a sentence each; empty if all holds. */
  public List<String> failures() {
    return lexicon.entries().stream().flatMap(entry -> failures(entry).stream()).toList();
  }

  /** What does not hold of one entry, a sentence each; empty if all holds. */
  public List<String> failures(LexiconEntry entry) {
    List<String> failures = new ArrayList<>();
    for (String text : entry.matches()) {
      if (!isFound(entry, text)) {
        failures.add(entry.id() + " is not found in its match \"" + text + "\"");
      }
    }
    for (String text : entry.spares()) {
      if (isFound(entry, text)) {
        failures.add(entry.id() + " is found in what it should spare: \"" + text + "\"");
      }
    }
    return failures;
  }

  private boolean isFound(LexiconEntry entry, String text) {
    return automaton.find(normalizer.normalize(text)).stream()
        .anyMatch(hit -> hit.entry().id().equals(entry.id()));
  }
}
