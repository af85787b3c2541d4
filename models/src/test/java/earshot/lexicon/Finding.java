package earshot.lexicon;

import java.util.ArrayList;
import java.util.List;

/** What an automaton over a few phrases finds, as the pieces of text that it found. */
final class Finding {
  private Finding() {}

  static Lexicon lexicon(String... phrases) {
    StringBuilder yaml =
        new StringBuilder("version: 1\nlanguage: en\nsources: {t: Test}\nentries:\n");
    for (int i = 0; i < phrases.length; i++) {
      yaml.append("  - {id: t.p")
          .append(i)
          .append(", cue: NEGATION, form: plain, source: t, phrase: '")
          .append(phrases[i])
          .append("', matches: [x], spares: [y]}\n");
    }
    return Lexicon.parse("test.yaml", yaml.toString());
  }

  /** The texts found of one phrase. */
  static List<String> find(String phrase, String text) {
    return Automaton.of(lexicon(phrase)).find(text).stream()
        .map(hit -> text.substring(hit.start(), hit.end()))
        .toList();
  }

  /** The hits of several phrases, each as p0 for the first phrase, colon, text. */
  static List<String> findAll(String text, String... phrases) {
    List<String> found = new ArrayList<>();
    for (Hit hit : Automaton.of(lexicon(phrases)).find(text)) {
      found.add(hit.entry().id().substring(2) + ":" + text.substring(hit.start(), hit.end()));
    }
    return found;
  }
}
