package earshot.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds each entry of the committed lexicon to its own examples. */
class BundledLexiconTest {
  private static final Lexicon LEXICON = Lexicon.bundled();

  @TestFactory
  Stream<DynamicTest> everyEntryIsFoundInItsMatchesAndNotInItsSpares() {
    ExampleCheck check = new ExampleCheck(LEXICON);
    return LEXICON.entries().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.id(), () -> assertThat(check.failures(entry)).isEmpty()));
  }

  @Test
  void everySourceIsNamedByAnEntry() {
    assertThat(LEXICON.entries())
        .extracting(LexiconEntry::source)
        .containsAll(LEXICON.sources().keySet());
  }
}
