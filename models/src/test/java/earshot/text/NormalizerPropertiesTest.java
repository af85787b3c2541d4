package earshot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizerPropertiesTest {
  private static final String[] FRAGMENTS = {
    "su1c1de",
    "k i l l",
    "k-i-l-l",
    "d*e",
    "s.u.i",
    "#WantToDie",
    "#",
    "@",
    "@x",
    "a@b.co",
    "http://x",
    "+1 555 123 4567",
    "(",
    "988",
    "diiiie",
    "aaa",
    "don't",
    "'",
    "’",
    "…",
    "\r\n",
    "\r",
    "\n",
    "\t",
    " ",
    "  ",
    "😀",
    "💊🏽",
    "👨‍👩‍👧",
    "1️⃣",
    "🇲🇽",
    "🇲",
    "\u200B",
    "\u200D",
    "\uFE0F",
    "\u0336",
    "\u0301",
    "е",
    "й",
    "и\u0306",
    "ѕuісіdе",
    "𝓼",
    "🅰",
    "ﷺ",
    "ｓ",
    "\uD800",
    "\uDC00",
    "\u0000",
    "\uFDD0",
    "\uFFFF",
    "suicde",
    "iwanttodie",
    "self-harm",
    "$",
    "!",
    ".",
    "_",
    "-",
    "ß",
    "İ",
    "가",
    "ᄀ",
    "ᅡ",
    "हि",
  };

  private final Normalizer normalizer = new Normalizer();

  @Provide
  Arbitrary<String> wild() {
    Arbitrary<String> units = Arbitraries.strings().all().ofMaxLength(40);
    Arbitrary<String> surrogates =
        Arbitraries.strings().withCharRange('\uD800', '\uDFFF').ofMaxLength(6);
    Arbitrary<String> fragments =
        Arbitraries.of(FRAGMENTS).list().ofMaxSize(12).map(parts -> String.join("", parts));
    Arbitrary<String> ascii = Arbitraries.strings().ascii().ofMaxLength(60);
    return Arbitraries.oneOf(units, surrogates, fragments, fragments, ascii);
  }

  @Provide
  Arbitrary<String> plainAscii() {
    Arbitrary<String> noise = Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(60);
    Arbitrary<String> parts =
        Arbitraries.of(FRAGMENTS)
            .filter(part -> part.chars().allMatch(c -> c < 0x7F && c != 0))
            .list()
            .ofMaxSize(12)
            .map(list -> String.join("", list));
    return Arbitraries.oneOf(noise, parts);
  }

  @Property(tries = 3000)
  void offsetsLieInTheOriginalNeverFallAndNeverCutAPair(@ForAll("wild") String original) {
    NormalizedText normalized = normalizer.normalize(original);
    int lastStart = 0;
    int lastEnd = 0;
    for (int i = 0; i < normalized.text().length(); i++) {
      int start = normalized.originalStart(i);
      int end = normalized.originalEnd(i + 1);
      assertThat(start).isBetween(lastStart, original.length());
      assertThat(end).isBetween(Math.max(start, lastEnd), original.length());
      assertThat(cutsPair(original, start)).isFalse();
      assertThat(cutsPair(original, end)).isFalse();
      lastStart = start;
      lastEnd = end;
    }
    assertThat(normalized.originalStart(normalized.text().length())).isEqualTo(original.length());
  }

  private static boolean cutsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  @Property(tries = 2000)
  void theShortWayForAsciiEqualsTheLongOne(@ForAll("plainAscii") String original) {
    NormalizedText quick = normalizer.normalize(original);
    NormalizedText slow = normalizer.normalizeTheLongWay(original);
    assertThat(quick.text()).isEqualTo(slow.text());
    for (int i = 0; i < quick.text().length(); i++) {
      assertThat(quick.originalStart(i)).isEqualTo(slow.originalStart(i));
      assertThat(quick.originalEnd(i + 1)).isEqualTo(slow.originalEnd(i + 1));
      assertThat(quick.obfuscated(i, i + 1)).isEqualTo(slow.obfuscated(i, i + 1));
    }
  }

  @Property(tries = 2000)
  void nothingInvisibleUpperCaseOrHalfIsLeft(@ForAll("wild") String original) {
    String text = normalizer.normalize(original).text();
    assertThat(text.codePoints())
        .noneMatch(
            c ->
                (Character.isISOControl(c) && c != '\n')
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.SURROGATE
                    || Character.toLowerCase(c) != c);
  }

  @Property
  void wordsOfTheVocabularyStayWhatTheyAre(@ForAll("wordsKnown") String word) {
    assertThat(normalizer.normalize(word).text()).isEqualTo(word);
    assertThat(normalizer.normalize(word).obfuscated(0, word.length())).isFalse();
  }

  @Provide
  Arbitrary<String> wordsKnown() {
    Vocabulary vocabulary = Vocabulary.standard();
    return Arbitraries.of(
        TextResource.lines("words.txt.gz").stream()
            .map(line -> line.substring(0, line.indexOf(' ')))
            .filter(word -> vocabulary.knows(word.toCharArray(), 0, word.length()))
            .toList());
  }

  @Property(tries = 1000)
  void ordinaryWordsNormalisedTwiceAreAsNormalisedOnce(@ForAll("sentences") String original) {
    String once = normalizer.normalize(original).text();
    assertThat(normalizer.normalize(once).text()).isEqualTo(once);
  }

  @Provide
  Arbitrary<String> sentences() {
    return Arbitraries.of(
            "I",
            "want",
            "to",
            "die",
            "don’t",
            "SO",
            "tired",
            "💀",
            "#WantToDie",
            "@someone",
            "2nite",
            "su1c1de",
            "k!ll",
            "myslef",
            "sooooo",
            "https://a.org/x",
            "988",
            "10mg",
            "u.s.a.",
            "й",
            "café",
            "self-harm",
            "…",
            "me@a.org")
        .list()
        .ofMaxSize(12)
        .map(words -> String.join(" ", words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a ",
        "a.",
        "a-",
        "a*b ",
        "a*",
        "*",
        "a!",
        "1",
        "1 ",
        "+1 ",
        "(",
        "#",
        "#a",
        "#ab",
        "@",
        "@a",
        "a@",
        "a@b.",
        "'",
        "a'",
        "aab",
        "ab",
        "aa",
        "killmyself",
        "killmyself ",
        "qwxzjk",
        "qwxzjk ",
        "k i l l  ",
        "x y z ",
        "su*ci*e ",
        "s0m3 ",
        "1!1!",
        "http://",
        "a.co",
        "a/b/",
        "-a-",
        "u/",
        ":",
        "e\u0301",
        "\u0336",
        "s\u0336",
        "\u200B",
        "s\u200B",
        "ѕ",
        "ѕu",
        "й",
        "и\u0306",
        "😀",
        "👨\u200D",
        "💊🏽",
        "🇲",
        "𝓼",
        "ﷺ",
        "\uD800",
        "\uDC00",
        "\u0000",
        "\r\n",
        "#WantToDie",
        "iwanttodie",
        "wantodie "
      })
  void aMillionHostileCharactersTakeNoMoreThanSeconds(String pattern) {
    String hostile = pattern.repeat(1_000_000 / pattern.length());
    NormalizedText normalized =
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> normalizer.normalize(hostile));
    assertThat(normalized.original()).isSameAs(hostile);
  }
}
