package earshot.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.text.NormalizedText;
import earshot.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds each entry of the committed lexicon to its own examples. */
class BundledLexiconTest {
  private static final Lexicon LEXICON = Lexicon.bundled();
  private static final Automaton AUTOMATON = Automaton.of(LEXICON);
  private static final Normalizer NORMALIZER = new Normalizer();

  @TestFactory
  Stream<DynamicTest> everyEntryIsFoundInItsMatchesAndNotInItsSpares() {
    return LEXICON.entries().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.id(), () -> holdsItsExamples(entry)));
  }

  @Test
  void everySourceIsNamedByAnEntry() {
    assertThat(LEXICON.entries())
        .extracting(LexiconEntry::source)
        .containsAll(LEXICON.sources().keySet());
  }

  private static void holdsItsExamples(LexiconEntry entry) {
    for (String text : entry.matches()) {
      assertThat(idsIn(text)).as("%s must match \"%s\"", entry.id(), text).contains(entry.id());
    }
    for (String text : entry.spares()) {
      assertThat(idsIn(text))
          .as("%s must spare \"%s\"", entry.id(), text)
          .doesNotContain(entry.id());
    }
  }

  private static List<String> idsIn(String text) {
    NormalizedText normalized = NORMALIZER.normalize(text);
    return AUTOMATON.find(normalized).stream().map(hit -> hit.entry().id()).toList();
  }
}
