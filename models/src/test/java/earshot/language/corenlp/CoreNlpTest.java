package earshot.language.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.language.ParsedSentence;
import earshot.language.ParsedSentence.Token;
import earshot.language.Sentiment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoreNlpTest {
  private static final CoreNlpParser PARSER = new CoreNlpParser();
  private static final CoreNlpSentiment SENTIMENT = new CoreNlpSentiment();

  @Test
  void tokensStandWhereTheyStoodBeforeApostrophesWereRestored() {
    String sentence = "im sure i dont know";

    List<String> words =
        PARSER.parse(sentence).tokens().stream()
            .map(token -> sentence.substring(token.start(), token.end()) + "=" + token.word())
            .toList();

    assertThat(words)
        .containsExactly("i=I", "m='m", "sure=sure", "i=I", "do=do", "nt=n't", "know=know");
  }

  @Test
  void apostrophesThatWereWrittenAreLeftAlone() {
    String sentence = "I'm here, don\u2019t i'll go; it's 5 o'clock";

    for (Token token : PARSER.parse(sentence).tokens()) {
      assertThat(token.end()).isGreaterThan(token.start());
    }
    assertThat(Apostrophes.restore(sentence).text()).isEqualTo(sentence);
  }

  @Test
  void objectHangsOnItsVerb() {
    ParsedSentence parsed = PARSER.parse("She reads books");

    Token books = parsed.tokens().get(2);
    assertThat(books.relation()).isEqualTo("obj");
    assertThat(parsed.tokens().get(books.head()).lemma()).isEqualTo("read");
    assertThat(parsed.tokens().get(1).head()).isEqualTo(Token.ROOT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\n",
        "?",
        "\u0000\u0007\u200b",
        "\ud83d",
        "\udc00x",
        "\ud83d\ude22\ud83d\ude22",
        "!!!??!!!...",
        "\u202eabc",
        "\u0645\u0631\u062d\u0628\u0627",
        "<b>a</b> @ # [link] :-("
      })
  void anyTextIsRead(String text) {
    assertThat(PARSER.parse(text).text()).isEqualTo(text);
    assertThat(SENTIMENT.sentiment(text).score()).isBetween(0.0, 1.0);
  }

  @Test
  void veryLongTextIsReadUpToItsBound() {
    for (String text :
        List.of("a".repeat(20_000), "a ".repeat(20_000), "\ud83d\ude22".repeat(9_000))) {
      for (Token token : PARSER.parse(text).tokens()) {
        assertThat(token.end()).isLessThanOrEqualTo(CoreNlpParser.MAX_LENGTH);
      }
      assertThat(SENTIMENT.sentiment(text).model()).isEqualTo("corenlp");
    }
  }

  @Test
  void toneOfPlainPraiseAndComplaintIsRead() {
    assertThat(SENTIMENT.sentiment("This is a wonderful and charming film.").label())
        .isEqualTo(Sentiment.Label.POSITIVE);
    assertThat(SENTIMENT.sentiment("The food was terrible and the service awful.").label())
        .isEqualTo(Sentiment.Label.NEGATIVE);
    assertThat(SENTIMENT.sentiment("The meeting is on Tuesday.").label())
        .isEqualTo(Sentiment.Label.NEUTRAL);
    assertThat(SENTIMENT.sentiment(""))
        .isEqualTo(new Sentiment(Sentiment.Label.NEUTRAL, 0, "corenlp"));
  }

  @Test
  void threadsThatShareTheModelsReadAsOneWould() throws Exception {
    List<String> sentences = new ArrayList<>();
    for (String who : List.of("i", "my brother", "you", "the old man", "nobody")) {
      for (String what :
          List.of(
              "dont like rain", "never went home", "would rather stay here", "cried all night")) {
        sentences.add(who + " " + what + " and nobody was there to help");
      }
    }
    List<String> alone = sentences.stream().map(CoreNlpTest::reading).toList();

    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<String>>> results = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        results.add(threads.submit(() -> sentences.stream().map(CoreNlpTest::reading).toList()));
      }
      for (Future<List<String>> result : results) {
        assertThat(result.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static String reading(String sentence) {
    return PARSER.parse(sentence) + " " + SENTIMENT.sentiment(sentence);
  }
}
