package earshot.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import earshot.settings.SettingsException;
import earshot.taxonomy.Category;
import earshot.taxonomy.Form;
import earshot.taxonomy.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
  private static final String HEAD =
      """
      version: 3
      language: en
      sources:
        earshot: "Written for Earshot"
      entries:
      """;

  private static final String ENTRY =
      """
        - id: ideation.tired-of-life
          category: SUICIDAL_IDEATION
          level: MODERATE
          phrase: "tired of (life|living)"
          form: plain
          source: earshot
          tags: [feeling, third-person]
          matches: ["tired of life"]
          spares: ["tired of work"]
      """;

  private static final String CUE =
      """
        - id: cue.negation.not
          cue: NEGATION
          phrase: "not"
          form: plain
          source: earshot
          matches: ["not"]
          spares: ["note"]
      """;

  @Test
  void entryIsReadInFull() {
    LexiconEntry entry = Lexicon.parse("en.yaml", HEAD + ENTRY).entries().get(0);

    assertThat(entry.id()).isEqualTo("ideation.tired-of-life");
    assertThat(entry.evidence()).contains(new Evidence(Category.SUICIDAL_IDEATION, Level.MODERATE));
    assertThat(entry.cue()).isEmpty();
    assertThat(entry.phrase()).isEqualTo("tired of (life|living)");
    assertThat(entry.form()).isEqualTo(Form.PLAIN);
    assertThat(entry.source()).isEqualTo("earshot");
    assertThat(entry.tags()).containsExactlyInAnyOrder(Tag.FEELING, Tag.THIRD_PERSON);
    assertThat(entry.matches()).containsExactly("tired of life");
    assertThat(entry.spares()).containsExactly("tired of work");
  }

  @Test
  void cueIsRead() {
    LexiconEntry entry = Lexicon.parse("en.yaml", HEAD + CUE).entries().get(0);

    assertThat(entry.cue()).contains(Cue.NEGATION);
    assertThat(entry.is(Cue.NEGATION)).isTrue();
    assertThat(entry.evidence()).isEmpty();
    assertThat(entry.tags()).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          form: plain          ~ shape: plain                ~ 10 ~ entries[0].shape is not a key of this place; accepted: id, category, level, cue, phrase, form, source, tags, matches, spares
          version: 3           ~ edition: 3                  ~ 1  ~ edition is not a key of this place; accepted: version, language, sources, entries
          version: 3           ~ version: none               ~ 1  ~ version is "none"; accepted: a whole number from 1
          language: en         ~ language: English           ~ 2  ~ language is "English"; accepted: two small letters
          id: ideation.tired-of-life ~ id: Tired             ~ 6  ~ entries[0].id is "Tired"; accepted: kebab-case with a dotted family
          category: SUICIDAL_IDEATION ~ category: SADNESS    ~ 7  ~ entries[0].category is "SADNESS"; accepted: [SUICIDAL_IDEATION, SUICIDE_PLAN,
          level: MODERATE      ~ level: BAD                  ~ 8  ~ entries[0].level is "BAD"; accepted: [NONE, LOW, MODERATE, HIGH, SEVERE, IMMINENT]
          level: MODERATE      ~ cue: NEGATION               ~ 7  ~ entries[0].category stands beside cue; accepted: category and level, or cue alone
          form: plain          ~ form: obfuscated            ~ 10 ~ entries[0].form is "obfuscated"; accepted: [PLAIN, ALGOSPEAK, EMOJI]
          form: plain          ~ form: fancy                 ~ 10 ~ entries[0].form is "fancy"; accepted: [PLAIN,
          source: earshot      ~ source: rumour              ~ 11 ~ entries[0].source is "rumour"; accepted: [earshot]
          third-person         ~ sad                         ~ 12 ~ entries[0].tags[1] is "sad"; accepted: [method, means, time, plan, intent, desire, goodbye, feeling, third-person, weak]
          matches: ["tired of life"] ~ matches: []           ~ 13 ~ entries[0].matches is empty; accepted: at least one
          spares: ["tired of work"]  ~ spares: []            ~ 14 ~ entries[0].spares is empty; accepted: at least one
          spares: ["tired of work"]  ~ spares: [" "]         ~ 14 ~ entries[0].spares[0] is blank
          of (life             ~ of ((life                   ~ 9  ~ entries[0].phrase is "tired of ((life|living)", which at character 11 has a group inside a group
          of (life             ~ <99> (life                  ~ 9  ~ has a gap that is none of <0> to <12>
          """)
  void unusableValueIsRefusedWithFileLineAndKey(String from, String to, int line, String message) {
    String yaml = (HEAD + ENTRY).replace(from, to);
    assertThat(yaml).isNotEqualTo(HEAD + ENTRY);
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> Lexicon.parse("en.yaml", yaml))
        .withMessageStartingWith("en.yaml:" + line + ": ")
        .withMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"id", "phrase", "form", "source", "matches", "spares", "category", "level"})
  void missingKeyIsRefusedWithFileLineAndKey(String key) {
    String entry =
        ENTRY.replaceFirst("(?m)^(    |  - )" + key + ": .*\n", key.equals("id") ? "  -\n" : "");
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> Lexicon.parse("en.yaml", HEAD + entry))
        .withMessageMatching("en\\.yaml:[67]: entries\\[0]\\." + key + " is missing");
  }

  @Test
  void entryThatStandsForNothingIsRefused() {
    String entry = CUE.replace("    cue: NEGATION\n", "");
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> Lexicon.parse("en.yaml", HEAD + entry))
        .withMessage(
            "en.yaml:6: entries[0] says not what it stands for;"
                + " accepted: category and level, or cue");
  }

  @Test
  void unknownCueIsRefused() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> Lexicon.parse("en.yaml", HEAD + CUE.replace("NEGATION", "SIGH")))
        .withMessageStartingWith("en.yaml:7: entries[0].cue is \"SIGH\"; accepted: [NEGATION, ");
  }

  @Test
  void idGivenTwiceIsRefused() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> Lexicon.parse("en.yaml", HEAD + ENTRY + CUE + ENTRY))
        .withMessage(
            "en.yaml:22: entries[2].id is \"ideation.tired-of-life\", which is taken already");
  }

  @Test
  void phraseThatExpandsTooFarIsRefused() {
    String group = "(a|b|c|d|e|f|g|h|i|j)";
    String entry = ENTRY.replace("tired of (life|living)", group.repeat(4));
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> Lexicon.parse("en.yaml", HEAD + entry))
        .withMessageStartingWith("en.yaml:9: entries[0].phrase is ")
        .withMessageContaining("accepted: up to 2000");
  }

  @Test
  void fileWithoutEntriesIsRefused() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> Lexicon.parse("en.yaml", HEAD.strip() + " []"))
        .withMessage("en.yaml:5: entries is empty; accepted: at least one, an entry");
  }

  @Test
  void folderIsReadInOrderOfItsFileNames(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("b.yaml"), HEAD + CUE);
    Files.writeString(folder.resolve("a.yaml"), HEAD.replace("3", "4") + ENTRY);
    Files.writeString(folder.resolve("notes.txt"), "no lexicon");

    Lexicon lexicon = Lexicon.load(folder);

    assertThat(lexicon.entries())
        .extracting(LexiconEntry::id)
        .containsExactly("ideation.tired-of-life", "cue.negation.not");
    assertThat(lexicon.language()).isEqualTo("en");
    assertThat(lexicon.sources()).containsEntry("earshot", "Written for Earshot");
    assertThat(lexicon.version())
        .startsWith("4-")
        .isEqualTo(Lexicon.load(folder.resolve("a.yaml"), folder.resolve("b.yaml")).version())
        .isEqualTo(Lexicon.load(folder.resolve("b.yaml"), folder.resolve("a.yaml")).version());
  }

  @Test
  void versionChangesWithAnyByte() {
    String version = Lexicon.parse("en.yaml", HEAD + ENTRY).version();
    assertThat(version).matches("3-[0-9a-f]{8}");
    assertThat(Lexicon.parse("other.yaml", HEAD + ENTRY).version()).isEqualTo(version);
    assertThat(Lexicon.parse("en.yaml", HEAD + ENTRY + "\n").version()).isNotEqualTo(version);
  }

  @Test
  void idTakenByAnotherFileIsRefused(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), HEAD + ENTRY);
    Files.writeString(folder.resolve("b.yaml"), HEAD + ENTRY);
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> Lexicon.load(folder))
        .withMessageContaining("b.yaml:6: entries[0].id")
        .withMessageContaining("taken already");
  }

  @Test
  void filesOfTwoLanguagesAreRefused(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), HEAD + ENTRY);
    Files.writeString(folder.resolve("b.yaml"), HEAD.replace(": en", ": de") + CUE);
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> Lexicon.load(folder))
        .withMessageContaining("b.yaml:1: language is \"de\"; accepted: en");
  }

  @Test
  void sourceWithTwoAttributionsIsRefused(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), HEAD + ENTRY);
    Files.writeString(folder.resolve("b.yaml"), HEAD.replace("Written for", "Made by") + CUE);
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> Lexicon.load(folder))
        .withMessageContaining("b.yaml:1: sources.earshot is \"Made by Earshot\"");
  }

  @Test
  void folderWithoutLexiconAndMissingFileAreRefused(@TempDir Path folder) {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> Lexicon.load(folder))
        .withMessageContaining("holds no lexicon; accepted: files named *.yaml");
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> Lexicon.load(folder.resolve("en.yaml")))
        .withMessageContaining("en.yaml: cannot be read");
  }
}
