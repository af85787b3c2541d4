package earshot.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizerTest {
  private final Normalizer normalizer = new Normalizer();

  private String text(String original) {
    return normalizer.normalize(original).text();
  }

  /** The original behind the only place where a phrase stands in the normalised text. */
  private String originalOf(String phrase, String original) {
    NormalizedText normalized = normalizer.normalize(original);
    assertThat(normalized.text()).containsOnlyOnce(phrase);
    int start = normalized.text().indexOf(phrase);
    return normalized.originalOf(start, start + phrase.length());
  }

  private boolean obfuscated(String original) {
    NormalizedText normalized = normalizer.normalize(original);
    return normalized.obfuscated(0, normalized.text().length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "so s u i c i d e again            | suicide       | s u i c i d e",
        "so s.u.i.c.i.d.e. again           | suicide       | s.u.i.c.i.d.e",
        "gonna k*m*s now                   | kms           | k*m*s",
        "I will k-i-l-l m-y-s-e-l-f now    | kill myself   | k-i-l-l m-y-s-e-l-f",
        "to k i l l  m y s e l f now       | kill myself   | k i l l  m y s e l f",
        "yes i w a n t t o d i e           | i want to die | i w a n t t o d i e",
        "is sui.cide or                    | suicide       | sui.cide",
        "thoughts of iwanttodie all day    | i want to die | iwanttodie",
        "so su1c1de again                  | suicide       | su1c1de",
        "gonna k!ll me!                    | kill          | k!ll",
        "may i d1e now                     | die           | d1e",
        "about $uicide, yes                | suicide       | $uicide",
        "the s3lf h4rm again               | self harm     | s3lf h4rm",
        "so very @lone tonight             | alone         | @lone",
        "so su*cide again                  | suicide       | su*cide",
        "gonna k*ll it                     | kill          | k*ll",
        "let me d*e now                    | die           | d*e",
        "about sui**de again               | suicide       | sui**de",
        "want to dіе today                 | die           | dіе",
        "the ѕuісіdе word                  | suicide       | ѕuісіdе",
        "the 𝓼𝓾𝓲𝓬𝓲𝓭𝓮 word                  | suicide       | 𝓼𝓾𝓲𝓬𝓲𝓭𝓮",
        "to 🅳🅸🅴 now                        | die           | 🅳🅸🅴",
        "to ᴅɪᴇ now                        | die           | ᴅɪᴇ",
        "the s̷u̷i̷c̷i̷d̷e̷ word                  | suicide       | s̷u̷i̷c̷i̷d̷e̷",
      })
  void disguisedWordsAreOpenedAndFoundInTheOriginal(String original, String phrase, String span) {
    NormalizedText normalized = normalizer.normalize(original);
    assertThat(originalOf(phrase, original)).isEqualTo(span);
    int start = normalized.text().indexOf(phrase);
    assertThat(normalized.obfuscated(start, start + phrase.length())).isTrue();
    assertThat(normalized.obfuscated(0, start)).as("the rest is no disguise").isFalse();
  }

  @Test
  void invisibleCharactersInsideAWordAreADisguise() {
    assertThat(originalOf("suicide", "so sui\u200Bci\u00ADde again"))
        .isEqualTo("sui\u200Bci\u00ADde");
    assertThat(obfuscated("sui\u200Bcide")).isTrue();
    assertThat(obfuscated("well \u200Bthen\u2060")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I want to diiiie      | die      | diiiie",
        "soooooo tired         | so       | soooooo",
        "I will killlll it     | kill     | killlll",
        "that is goooood       | good     | goooood",
        "so depresseddd        | depressed | depresseddd",
        "this is suicde        | suicide  | suicde",
        "feeling suicidle      | suicidal | suicidle",
        "an overdoze           | overdose | overdoze",
        "all hopless           | hopeless | hopless",
        "I am wothless         | worthless | wothless",
        "kill myslef           | myself   | myslef",
        "ｓｕｉｃｉｄｅ note         | suicide  | ｓｕｉｃｉｄｅ",
        "see you 2nite         | tonight  | 2nite",
        "never felt so b4      | before   | b4",
        "#WantToDie            | want to die | WantToDie",
        "ugh #wanttodie        | want to die | wanttodie",
        "ugh #KMS              | kms      | KMS",
        "#SuicidePrevention    | suicide prevention | SuicidePrevention",
        "my selfharm           | self harm | selfharm",
        "my self-harm          | self harm | self-harm",
      })
  void noiseIsTakenOffButIsNoDisguise(String original, String phrase, String span) {
    assertThat(originalOf(phrase, original)).isEqualTo(span);
    assertThat(obfuscated(original)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class of 2019",
        "u.s.a",
        "i a m",
        "10mg and 20 mg at 10pm",
        "4u",
        "the 1st and 23rd",
        "it cost $20 or 5$",
        "h1n1, mp3 and ps4",
        "3-4 times, 24/7, 10/10",
        "r.i.p.",
        "n.a.s.a. and u.n.",
        "a b c d e f g h i j k l m n o p q r s t u v w x y z",
        "world war iii",
        "*hugs* and **bold**",
        "я хочу домой, мама. раса и оса",
        "καλημέρα σε όλους",
        "that was good, really good!",
        "harmony, killian, deadpool, painkillers, diego, dieter",
        "2019-01-02 at 12:30",
        "1,000,000.50",
        "call 988 or text 741741",
        "call 1-800-273-8255",
        ":( and :) and <3",
        "f*** that",
        "i hate it.me too",
        "version 2.0.1",
        "a/b and w/o",
        "こんにちは世界",
        "हिन्दी में",
        "e.g. at 5 a.m. or i.e.",
      })
  void whatIsNoDisguiseIsLeftAlone(String plain) {
    NormalizedText normalized = normalizer.normalize(plain);
    assertThat(normalized.text()).isEqualTo(plain);
    assertThat(obfuscated(plain)).isFalse();
  }

  @Test
  void apostrophesInsideWordsAreRemoved() {
    assertThat(text("I don't, I don’t, I donʼt, 'quoted', y'all'd"))
        .isEqualTo("i dont, i dont, i dont, 'quoted', yalld");
    assertThat(originalOf("dont", "I don’t know")).isEqualTo("don’t");
  }

  @Test
  void emojiBecomeWordsOfTheirOwn() {
    assertThat(text("done💀💊🏽bye")).isEqualTo("done :skull: :pill: bye");
    assertThat(originalOf(":pill:", "done💀💊🏽bye")).isEqualTo("💊🏽");
    assertThat(text("👨‍👩‍👧")).isEqualTo(":family_man_woman_girl:");
    assertThat(text("1️⃣ 🇲🇽 ❤️")).isEqualTo("1 :mexico: :red_heart:");
  }

  @Test
  void whatNamesOrLocatesSomebodyIsMasked() {
    assertThat(text("see https://example.org/a?b=1, @some_one (or u/someone) or me@example.org!"))
        .isEqualTo("see <url>, <user> (or <user>) or <email>!");
    assertThat(text("call +44 20 7946 0958 or (555) 010-1234 or 555-010-1234."))
        .isEqualTo("call <phone> or <phone> or <phone>.");
    assertThat(originalOf("<phone>", "call (555) 010-1234 now")).isEqualTo("(555) 010-1234");
    assertThat(text("example.com/path and example.org.")).isEqualTo("<url> and <url>.");
  }

  @Test
  void punctuationAndLineBreaksAreKept() {
    assertThat(text("Hello… “Quoted” ‘it’\r\nNew—line\rLast\tone"))
        .isEqualTo("hello... \"quoted\" 'it' \nnew line\nlast one");
  }

  @Test
  void diacriticsAreFoldedOnLatinLettersAlone() {
    assertThat(text("Zürich, café, Straße, Łódź, smørrebrød"))
        .isEqualTo("zurich, cafe, strasse, lodz, smorrebrod");
    assertThat(text("мой йод, й")).isEqualTo("мой йод, й");
  }

  @Test
  void ordinarySentencesStayAsTheyAre() {
    String plain =
        "the weather was lovely today so we walked along the river, had some cake and talked about"
            + " nothing much. what a day! are you coming to the game tomorrow?";
    NormalizedText normalized = normalizer.normalize(plain);
    assertThat(normalized.text()).isSameAs(plain);
    assertThat(normalized.originalStart(7)).isEqualTo(7);
    assertThat(normalized.originalEnd(9)).isEqualTo(9);
  }

  @Test
  void emptyTextIsEmpty() {
    NormalizedText normalized = normalizer.normalize("");
    assertThat(normalized.text()).isEmpty();
    assertThat(normalized.originalStart(0)).isZero();
    assertThat(normalized.originalEnd(0)).isZero();
  }
}
