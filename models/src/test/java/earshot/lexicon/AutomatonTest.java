package earshot.lexicon;

import static earshot.lexicon.Finding.find;
import static earshot.lexicon.Finding.findAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import earshot.text.NormalizedText;
import earshot.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutomatonTest {

  @Nested
  class WordBounds {
    @Test
    void literalStandsAnywhereInTheText() {
      assertThat(find("so tired", "so tired")).containsExactly("so tired");
      assertThat(find("so tired", "i am so tired of it, so tired"))
          .containsExactly("so tired", "so tired");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"ash", "shy", "shs", "sh_", "_sh", "sh1", "1sh", "ésh", "shé", "sh\u0301"})
    void wordInsideAWordIsNotFound(String text) {
      assertThat(find("sh", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "sh",
          "sh.",
          "(sh)",
          "#sh",
          "sh!",
          "\"sh\"",
          "x sh y",
          "x-sh",
          "a:sh",
          "sh:skull:"
        })
    void wordBetweenMarksIsFound(String text) {
      assertThat(find("sh", text)).containsExactly("sh");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "so  tired",
          "so \t tired",
          "so-tired",
          "so\u00a0tired",
          "so \"tired",
          "so *tired",
          "so\ntired",
          "so\r\ntired"
        })
    void spacesHyphensQuotesAndOneLineBreakLeaveWordsTogether(String text) {
      assertThat(find("so tired", text)).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "so. tired",
          "so, tired",
          "so! tired",
          "so? tired",
          "so; tired",
          "so... tired",
          "so\n\ntired",
          "so\r\n\r\ntired",
          "so (tired",
          "so:tired",
          "so & tired"
        })
    void punctuationAndBlankLinesPartWords(String text) {
      assertThat(find("so tired", text)).isEmpty();
    }

    @Test
    void phraseIsFoundWhateverItsCase() {
      assertThat(find("So TIRED", "so tired")).containsExactly("so tired");
    }

    @Test
    void hyphenInAPhraseStandsForAnySpace() {
      assertThat(find("self-harm", "self harm")).containsExactly("self harm");
      assertThat(find("self harm", "self-harm")).containsExactly("self-harm");
    }

    @Test
    void emojiNameIsOneWord() {
      assertThat(find(":pill:", "no more:pill::pill:")).containsExactly(":pill:", ":pill:");
      assertThat(find("pill", ":pill:")).isEmpty();
      assertThat(find("note", "note: this")).containsExactly("note");
      assertThat(find("at", "at 10:30:15")).containsExactly("at");
    }

    @Test
    void emojiOfAPostIsFoundByItsName() {
      String post = "ok\uD83D\uDE02 no\uD83D\uDC8A\uD83D\uDC8A";
      NormalizedText text = new Normalizer().normalize(post);
      Automaton automaton =
          Automaton.of(Finding.lexicon(":pill:", ":face_with_tears_of_joy:", "ok", "no"));
      assertThat(automaton.find(text))
          .extracting(hit -> post.substring(hit.originalStart(text), hit.originalEnd(text)))
          .containsExactly("ok", "\uD83D\uDE02", "no", "\uD83D\uDC8A", "\uD83D\uDC8A");
    }

    @Test
    void maskIsAWord() {
      assertThat(find("bye <user>", "bye <user>!")).containsExactly("bye <user>");
      assertThat(find("user", "<user>")).isEmpty();
    }

    @Test
    void letterOutsideTheBasicPlaneIsALetter() {
      assertThat(find("sh", "sh\ud835\udc00")).isEmpty();
      assertThat(find("\ud801\udc28\ud801\udc29", "x \ud801\udc28\ud801\udc29 y"))
          .containsExactly("\ud801\udc28\ud801\udc29");
    }
  }

  @Nested
  class Alternatives {
    @Test
    void eachAlternativeIsFound() {
      String phrase = "(want|need to|wish) (die|be gone)";
      for (String text : List.of("want die", "want be gone", "need to die", "wish be gone")) {
        assertThat(find(phrase, text)).containsExactly(text);
      }
      assertThat(find(phrase, "need die")).isEmpty();
    }

    @Test
    void optionalWordAndGroupMayBeAbsent() {
      assertThat(find("want to? die", "want to die")).containsExactly("want to die");
      assertThat(find("want to? die", "want die")).containsExactly("want die");
      assertThat(find("(so|very much)? tired", "very much tired"))
          .containsExactly("very much tired");
      assertThat(find("(so|very much)? tired", "much tired")).containsExactly("tired");
      assertThat(find("(so very?|too) tired", "so tired")).containsExactly("so tired");
    }
  }

  @Nested
  class OpenWords {
    @Test
    void openWordMatchesTheWholeWordThatBeginsWithIt() {
      assertThat(find("unaliv*", "unalive, unaliving; unaliv xunalive"))
          .containsExactly("unalive", "unaliving", "unaliv");
    }

    @Test
    void openWordStandsInsideALiteral() {
      assertThat(find("(harm*|cut) my self", "harming my self")).containsExactly("harming my self");
      assertThat(find("harm* hurt* me", "harmed hurting me")).containsExactly("harmed hurting me");
      assertThat(find("harm* me", "harming. me")).isEmpty();
      assertThat(find("harm* me", "harming x me")).isEmpty();
    }

    @Test
    void openWordStandsBesideAGap() {
      assertThat(find("harm* <2> self", "harming my own self"))
          .containsExactly("harming my own self");
      assertThat(find("stop <2> harm*", "stop the harming")).containsExactly("stop the harming");
    }
  }

  @Nested
  class Gaps {
    @Test
    void gapHoldsUpToItsWords() {
      String phrase = "want <2> die";
      for (String text : List.of("want die", "want to die", "want to just die")) {
        assertThat(find(phrase, text)).containsExactly(text);
      }
      assertThat(find(phrase, "want to just really die")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"want this. die", "want! die", "want ? die", "want; die", "want it\nto die"})
    void gapNeverCrossesTheEndOfASentence(String text) {
      assertThat(find("want <3> die", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"want, to die", "want ... die", "want (so) die", "want 2.5 die", "want - die"})
    void gapCrossesOtherMarks(String text) {
      assertThat(find("want <3> die", text)).containsExactly(text);
    }

    @Test
    void gapsFollowEachOther() {
      assertThat(find("a1 <1> b1 c1 <2> d1", "a1 x b1 c1 y z d1"))
          .containsExactly("a1 x b1 c1 y z d1");
      assertThat(find("a1 <1> b1 c1 <2> d1", "a1 x b1 x c1 d1")).isEmpty();
    }

    @Test
    void gapOfNoWordsAllowsNone() {
      assertThat(find("(aa|bb) <0> (cc|dd)", "aa dd")).containsExactly("aa dd");
      assertThat(find("(aa|bb) <0> (cc|dd)", "aa, dd")).containsExactly("aa, dd");
      assertThat(find("(aa|bb) <0> (cc|dd)", "aa x dd")).isEmpty();
    }

    @Test
    void gapsAroundAnAbsentPartAddUp() {
      assertThat(find("aa <1> (bb)? <1> cc", "aa x y cc")).containsExactly("aa x y cc");
      assertThat(find("aa <1> (bb)? <1> cc", "aa x y z cc")).isEmpty();
      assertThat(find("aa <1> (bb)?", "aa x bb")).containsExactly("aa x bb");
      assertThat(find("aa <1> (bb)?", "aa x")).containsExactly("aa");
      assertThat(find("(aa)? <1> bb", "aa x bb")).containsExactly("aa x bb");
      assertThat(find("(aa)? <1> bb", "bb")).containsExactly("bb");
    }

    @Test
    void wordThatBothOpensAndClosesAGapDoesBoth() {
      assertThat(find("aa <1> aa", "aa aa aa")).containsExactly("aa aa aa");
    }

    @Test
    void longPartAfterANarrowGapStillRemembersWhatStoodBefore() {
      assertThat(find("aa <1> aa bb aa bb cc", "aa x aa bb aa bb cc"))
          .containsExactly("aa x aa bb aa bb cc");
    }
  }

  @Nested
  class Overlaps {
    @Test
    void hitsOfDifferentEntriesAreAllReported() {
      assertThat(findAll("i want to die", "want to die", "die", "want", "to die"))
          .containsExactly("p0:want to die", "p2:want", "p3:to die", "p1:die");
    }

    @Test
    void twoEntriesWithTheSamePhraseAreBothReported() {
      assertThat(findAll("die", "die", "(die|dead)")).containsExactly("p0:die", "p1:die");
    }

    @Test
    void ofOneEntryTheLeftmostAndLongestIsReported() {
      assertThat(find("want to? die (tonight)?", "want to die tonight"))
          .containsExactly("want to die tonight");
      assertThat(find("(aa bb|bb cc)", "aa bb cc")).containsExactly("aa bb");
      assertThat(find("aa aa", "aa aa aa aa aa")).containsExactly("aa aa", "aa aa");
      assertThat(find("want <3> die", "want to want to die die"))
          .containsExactly("want to want to die");
    }

    @Test
    void matchBehindAnOverlapIsNotLost() {
      // The second "want" lies in the first match; the third must still find its end.
      assertThat(find("want <3> die", "want want die x want die"))
          .containsExactly("want want die", "want die");
    }
  }

  @Nested
  class Sizes {
    @Test
    void emptyTextHoldsNothing() {
      assertThat(find("die", "")).isEmpty();
      assertThat(find("die", " \n . ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"\ud800", "\udc00 die", "\u0000\uffff\ufffe", ":", "<", "<user", ":a", "\ud83d"})
    void brokenTextIsRead(String text) {
      assertThatCode(() -> find("die", text)).doesNotThrowAnyException();
    }

    @Test
    void megabyteOfPartialMatchesTakesLinearTime() {
      Automaton automaton =
          Automaton.of(
              Finding.lexicon(
                  "want <12> want <12> want <12> die",
                  "want want* want die",
                  "(want)? <12> (want)? <12> (want)? <12> x1"));
      String text = "want ".repeat(200_000);
      automaton.find(text.substring(0, 100_000));
      long quarter = nanos(automaton, text.substring(0, 250_000));
      long whole = nanos(automaton, text);
      assertThat(automaton.find(text)).isEmpty();
      // Four times the text: quadratic time would be sixteen times as long.
      assertThat(Duration.ofNanos(whole)).isLessThan(Duration.ofNanos(8 * quarter + 200_000_000));
    }

    @Test
    void longRunsWithoutSpacesTakeLinearTime() {
      // Quadratic time would be some 10^12 steps: many minutes, however busy the machine.
      Automaton automaton = Automaton.of(Finding.lexicon("aaaa*", "aa", "want <3> die"));
      for (String run :
          List.of(
              "a".repeat(1 << 20),
              ":a".repeat(1 << 19),
              "<".repeat(1 << 20),
              ".".repeat(1 << 20),
              "\n".repeat(1 << 20),
              ". ".repeat(1 << 19))) {
        long start = System.nanoTime();
        automaton.find(run);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
      }
    }

    private static long nanos(Automaton automaton, String text) {
      long best = Long.MAX_VALUE;
      for (int i = 0; i < 3; i++) {
        long start = System.nanoTime();
        automaton.find(text);
        best = Math.min(best, System.nanoTime() - start);
      }
      return best;
    }
  }

  @Test
  void threadsShareOneAutomaton() throws Exception {
    Automaton automaton = Automaton.of(Finding.lexicon("want <3> die", "harm* me", "so tired"));
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      texts.add(
          "i want " + "to ".repeat(i % 6) + "die, harming me " + (i % 2 == 0 ? "so tired" : ""));
    }
    List<List<Hit>> alone = texts.stream().map(automaton::find).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<List<List<Hit>>> all = () -> texts.stream().map(automaton::find).toList();
      for (Future<List<List<Hit>>> result : threads.invokeAll(Collections.nCopies(8, all))) {
        assertThat(result.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
