package earshot.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExampleCheckTest {

  @Test
  void examplesThatDoNotHoldAreNamed() {
    Lexicon lexicon =
        Lexicon.parse(
            "test.yaml",
            """
            version: 1
            language: en
            sources: {t: Test}
            entries:
              - {id: t.good, cue: JOKE, form: plain, source: t, phrase: lol, matches: [LOL], spares: [lolly]}
              - {id: t.deaf, cue: JOKE, form: plain, source: t, phrase: haha, matches: [haha, ha], spares: [ha]}
              - {id: t.eager, cue: JOKE, form: plain, source: t, phrase: jok*, matches: [joking], spares: [joker]}
            """);

    assertThat(new ExampleCheck(lexicon).failures())
        .containsExactly(
            "t.deaf is not found in its match \"ha\"",
            "t.eager is found in what it should spare: \"joker\"");
  }
}
