package earshot.codec;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.codec.Reading.Reason;
import earshot.post.Post;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostReaderTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-01T10:00:00Z");
  private static final Pseudonyms PSEUDONYMS =
      new Pseudonyms("a key that is used by tests alone".getBytes(StandardCharsets.UTF_8));

  private final PostReader reader = new PostReader("inbox", PSEUDONYMS);

  @Test
  void everyFieldIsRead() {
    Post post =
        post(
            """
            {"id":"7","author":"ash","text":"a long day","created_at":"2026-02-28T23:59:59+01:00",\
            "source":"forum","lang":"en-GB","reply_to":"6","likes":{"by":[1,2]}}""");
    assertThat(post)
        .isEqualTo(
            new Post(
                "7",
                "forum",
                PSEUDONYMS.of("forum", "ash"),
                "a long day",
                Instant.parse("2026-02-28T22:59:59Z"),
                RECEIVED,
                "en",
                "6"));
  }

  @Test
  void whatMayBeMissingHasItsDefault() {
    Post post = post(line("\"t\"", "1700000000"));
    assertThat(post.source()).isEqualTo("inbox");
    assertThat(post.language()).isEmpty();
    assertThat(post.replyTo()).isEmpty();
  }

  @Test
  void theHandleIsNowhereInThePost() {
    Post post = post(line("\"t\"", "1700000000"));
    assertThat(post.toString()).doesNotContain("ash");
    assertThat(post.authorKey()).matches("[0-9a-f]{32}");
  }

  @Test
  void anUnknownAuthorHasNoPseudonym() {
    assertThat(post("{\"id\":1,\"author\":null,\"text\":\"\",\"created_at\":1700000000}"))
        .returns("", Post::authorKey)
        .returns("1", Post::id);
  }

  @ParameterizedTest
  @CsvSource({
    "1700000000, 2023-11-14T22:13:20Z",
    "1700000000.5, 2023-11-14T22:13:20.500Z",
    "1700000000123, 2023-11-14T22:13:20.123Z",
    "1.7e9, 2023-11-14T22:13:20Z",
    "'\"1700000000\"', 2023-11-14T22:13:20Z",
    "'\"2023-11-14T22:13:20Z\"', 2023-11-14T22:13:20Z",
    "'\"2023-11-14T22:13:20.123456Z\"', 2023-11-14T22:13:20.123456Z",
    "'\"2023-11-14T22:13:20\"', 2023-11-14T22:13:20Z",
    "'\"2023-11-14 22:13:20\"', 2023-11-14T22:13:20Z",
    "'\"2023-11-14T22:13:20+0200\"', 2023-11-14T20:13:20Z",
    "'\"2023-11-14T22:13:20-05:30\"', 2023-11-15T03:43:20Z",
    "'\"2023-11-14T22:13:20+02\"', 2023-11-14T20:13:20Z",
  })
  void timesAreReadInAllTheWaysThatPlatformsWriteThem(String written, Instant meant) {
    assertThat(post(line("\"t\"", written)).createdAt()).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"yesterday\"",
        "\"2023-11-14\"",
        "\"2023-13-40T00:00:00Z\"",
        "\"\"",
        "true",
        "{}",
        "-1",
        "0",
        "1700000000123456",
        "1e999999999",
        "1e-999999999",
        "\"9999-01-01T00:00:00Z\"",
        "99999999999999999999999999999999999999999999999999999999999999",
      })
  void aTimeThatIsNoneIsRejectedByName(String written) {
    assertThat(rejected(line("\"t\"", written)))
        .returns(Reason.WRONG_FIELD, Reading.Rejected::reason)
        .satisfies(r -> assertThat(r.detail()).startsWith("created_at").contains("ISO-8601"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "author", "text", "created_at"})
  void aMissingFieldIsNamed(String field) {
    String line = line("\"t\"", "1700000000").replace("\"" + field + "\"", "\"x\"");
    assertThat(rejected(line))
        .returns(Reason.MISSING_FIELD, Reading.Rejected::reason)
        .satisfies(r -> assertThat(r.detail()).startsWith(field + " is missing"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id | {\"id\":[],\"author\":\"a\",\"text\":\"t\",\"created_at\":1700000000}",
        "id | {\"id\":\" \",\"author\":\"a\",\"text\":\"t\",\"created_at\":1700000000}",
        "id | {\"id\":1.5,\"author\":\"a\",\"text\":\"t\",\"created_at\":1700000000}",
        "author | {\"id\":1,\"author\":{\"n\":\"a\"},\"text\":\"t\",\"created_at\":1700000000}",
        "text | {\"id\":1,\"author\":\"a\",\"text\":5,\"created_at\":1700000000}",
        "source | {\"id\":1,\"source\":\"\",\"author\":\"a\",\"text\":\"t\",\"created_at\":1}",
        "lang | {\"id\":1,\"lang\":7,\"author\":\"a\",\"text\":\"t\",\"created_at\":1}",
        "reply_to | {\"id\":1,\"reply_to\":[],\"author\":\"a\",\"text\":\"t\",\"created_at\":1}",
        "author_key | {\"id\":1,\"author_key\":\"x\",\"text\":\"t\",\"created_at\":1}",
      })
  void aWrongFieldIsNamed(String field, String line) {
    assertThat(rejected(line))
        .returns(Reason.WRONG_FIELD, Reading.Rejected::reason)
        .satisfies(r -> assertThat(r.detail()).startsWith(field + " ").contains("accepted: "));
  }

  @Test
  void aFieldThatStandsTwiceIsRejected() {
    String line = "{\"id\":1,\"id\":2,\"author\":\"a\",\"text\":\"t\",\"created_at\":1700000000}";
    assertThat(rejected(line).reason()).isEqualTo(Reason.DUPLICATE_FIELD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "nonsense",
        "{\"id\":1}{\"id\":2}",
        "{'id':1}",
        "{\"id\":\u0000}",
        "\u0000\u0000"
      })
  void whatIsNoJsonIsRejected(String line) {
    assertThat(rejected(line).reason()).isEqualTo(Reason.NOT_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "1", "\"text\"", "null"})
  void jsonThatIsNoObjectIsRejected(String line) {
    assertThat(rejected(line).reason()).isEqualTo(Reason.NOT_AN_OBJECT);
  }

  @Test
  void deepNestingIsRejectedWithoutReadingOn() {
    assertThat(rejected("{\"x\":" + "[".repeat(100_000)).reason()).isEqualTo(Reason.BEYOND_LIMITS);
  }

  @Test
  void aNumberOfManyDigitsIsRejected() {
    String line = line("\"t\"", "1700000000").replace("\"id\":1", "\"id\":" + "9".repeat(5000));
    assertThat(rejected(line).reason()).isIn(Reason.BEYOND_LIMITS, Reason.WRONG_FIELD);
  }

  @Test
  void bytesThatAreNoUtf8AreKeptByteForByte() {
    byte[] line = line("\"caf\u00e9\"", "1700000000").getBytes(StandardCharsets.ISO_8859_1);
    Reading.Rejected rejected = (Reading.Rejected) reader.read(line, RECEIVED);
    assertThat(rejected.reason()).isEqualTo(Reason.INVALID_UTF8);
    assertThat(rejected.payload()).contains("caf\u00e9").doesNotContain("ash");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\r", "\t \r", "\uFEFF"})
  void whiteSpaceAloneIsBlank(String line) {
    assertThat(read(line)).isInstanceOf(Reading.Dropped.class);
  }

  @Test
  void aByteOrderMarkAndACarriageReturnAreNoFault() {
    assertThat(post("\uFEFF" + line("\"t\"", "1700000000") + "\r").text()).isEqualTo("t");
  }

  @Test
  void theTextIsKeptAsItCame() {
    assertThat(post(line("\"a\\u0000b \\ud800 \\ud83d\\ude00\"", "1700000000")).text())
        .isEqualTo("a\u0000b \ud800 \ud83d\ude00");
  }

  @Test
  void aRejectedLineHasThePseudonymInPlaceOfTheHandle() {
    Reading.Rejected rejected = rejected(line("5", "1700000000"));
    assertThat(rejected.payload())
        .doesNotContain("ash")
        .contains("\"author_key\":\"" + PSEUDONYMS.of("inbox", "ash") + "\"");
    assertThat(post(rejected.payload().replace("\"text\":5", "\"text\":\"t\"")))
        .isEqualTo(post(line("\"t\"", "1700000000")));
  }

  @Test
  void aCutLineHidesItsHandleToo() {
    assertThat(rejected("{\"id\":1,\"author\" : \"as\\\"h").payload()).doesNotContain("as\\\"h");
  }

  @Test
  void noMessageQuotesTheText() {
    assertThat(rejected("{\"id\":1,\"text\":\"secret words\" \"author\"").detail())
        .doesNotContain("secret");
  }

  @Test
  void aWrittenPostIsReadBackEqual() {
    Post post = post(line("\"lone \\ud800 and \\u00e9\"", "\"2026-02-28T23:59:59.123456789Z\""));
    assertThat(post(PostJson.write(post))).isEqualTo(post);
  }

  private static String line(String text, String createdAt) {
    return "{\"id\":1,\"author\":\"ash\",\"text\":" + text + ",\"created_at\":" + createdAt + "}";
  }

  private Reading read(String line) {
    return reader.read(line.getBytes(StandardCharsets.UTF_8), RECEIVED);
  }

  private Post post(String line) {
    Reading reading = read(line);
    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    return ((Reading.Accepted) reading).post();
  }

  private Reading.Rejected rejected(String line) {
    Reading reading = read(line);
    assertThat(reading).isInstanceOf(Reading.Rejected.class);
    return (Reading.Rejected) reading;
  }
}
