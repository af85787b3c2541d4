package earshot.codec;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.codec.Reading.Reason;
import earshot.post.Post;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each platform sends, on records of our own making in the shape of the real ones. */
class PostFormatTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Pseudonyms PSEUDONYMS =
      new Pseudonyms("a key that is used by tests alone".getBytes(StandardCharsets.UTF_8));

  @Test
  void aCreatedPostOfJetstreamIsAPost() {
    Post post = post(PostFormat.JETSTREAM, 0);
    String author = PSEUDONYMS.of("src", "did:plc:ashexample2222222222222");
    String parent = PSEUDONYMS.of("src", "did:plc:robexample3333333333333");
    assertThat(post.id()).isEqualTo("3lexamplekey1-" + author.substring(0, 16));
    assertThat(post.replyTo()).isEqualTo("3lexamplekey0-" + parent.substring(0, 16));
    assertThat(post.authorKey()).isEqualTo(author);
    assertThat(post.text()).isEqualTo("third night without sleep\nstill here \ud83d\udda4");
    assertThat(post.createdAt()).isEqualTo("2026-02-28T23:59:58.102Z");
    assertThat(post.language()).isEqualTo("en");
  }

  @Test
  void jetstreamsOwnClockStandsInForOneThatCannotBeRead() {
    assertThat(post(PostFormat.JETSTREAM, 1).createdAt()).isEqualTo("2026-03-01T00:00:01.5Z");
  }

  @Test
  void aPostInTwoLanguagesNamesNoneOfThem() {
    assertThat(post(PostFormat.JETSTREAM, 1).language()).isEmpty();
  }

  @Test
  void whatIsNoNewPostOfJetstreamIsLetGoByName() {
    assertThat(lines(PostFormat.JETSTREAM).subList(2, 7))
        .extracting(line -> read(PostFormat.JETSTREAM, line))
        .containsExactly(
            new Reading.Dropped("not-a-creation"),
            new Reading.Dropped("not-a-creation"),
            new Reading.Dropped("not-a-post"),
            new Reading.Dropped("not-a-commit"),
            new Reading.Dropped("not-a-commit"));
  }

  @Test
  void aStatusOfMastodonLosesItsMarkupAndKeepsItsLines() {
    Post post = post(PostFormat.MASTODON, 0);
    assertThat(post.text())
        .isEqualTo(
            "mental health\n\nBad day & worse night.\nNobody called.\n\n"
                + "@rob thanks for asking https://example.org/a?b=1&c=2 #tired");
    assertThat(post.id()).isEqualTo("113000000000000001");
    assertThat(post.replyTo()).isEqualTo("113000000000000000");
    assertThat(post.authorKey()).isEqualTo(PSEUDONYMS.of("src", "ash@other.example"));
    assertThat(post.createdAt()).isEqualTo("2026-03-01T08:30:00Z");
    assertThat(post.language()).isEqualTo("en");
  }

  @Test
  void aStatusWithinAnEventIsTheSameAsAlone() {
    assertThat(post(PostFormat.MASTODON, 1)).isEqualTo(post(PostFormat.MASTODON, 0));
  }

  @Test
  void otherEventsAndBoostsOfMastodonAreLetGoByName() {
    assertThat(lines(PostFormat.MASTODON).subList(2, 5))
        .extracting(line -> read(PostFormat.MASTODON, line))
        .containsExactly(
            new Reading.Dropped("other-event"),
            new Reading.Dropped("other-event"),
            new Reading.Dropped("repost"));
  }

  @Test
  void aStreamLineOfXIsAPost() {
    Post post = post(PostFormat.X_V2, 0);
    assertThat(post.id()).isEqualTo("1700000000000000002");
    assertThat(post.text()).isEqualTo("i < 3 this & that, but nobody is up");
    assertThat(post.replyTo()).isEqualTo("1700000000000000001");
    assertThat(post.authorKey()).isEqualTo(PSEUDONYMS.of("src", "2244994945"));
    assertThat(post.createdAt()).isEqualTo("2026-03-01T09:00:00Z");
    assertThat(post.language()).isEqualTo("en");
  }

  @Test
  void aPostOfXAloneIsAPostTooAndALongOneIsWhole() {
    Post post = post(PostFormat.X_V2, 1);
    assertThat(post.text()).startsWith("a long post").endsWith("to its very end");
    assertThat(post.language()).isEmpty(); // "und"
  }

  @Test
  void repostsOnXAreLetGoAndAnswersWithoutAPostAreNot() {
    assertThat(read(PostFormat.X_V2, lines(PostFormat.X_V2).get(2)))
        .isEqualTo(new Reading.Dropped("repost"));
    assertThat(rejected(PostFormat.X_V2, lines(PostFormat.X_V2).get(3)).reason())
        .isEqualTo(Reason.MISSING_FIELD);
    assertThat(rejected(PostFormat.X_V2, lines(PostFormat.X_V2).get(4)).detail())
        .startsWith("data is no post");
  }

  @Test
  void aSubmissionIsItsTitleAndItsText() {
    Post post = post(PostFormat.REDDIT_SUBMISSION, 0);
    assertThat(post.id()).isEqualTo("t3_1exmpl");
    assertThat(post.text()).isEqualTo("Does it get better?\n\nAsking for me & nobody else.");
    assertThat(post.createdAt()).isEqualTo("2023-11-14T22:13:20Z");
    assertThat(post.authorKey()).isEqualTo(PSEUDONYMS.of("src", "ash_example"));
    assertThat(post(PostFormat.REDDIT_SUBMISSION, 1).text()).isEqualTo("Only a title");
  }

  @Test
  void aCommentKnowsWhatItAnswersAndAGoneAccountIsUnknown() {
    Post post = post(PostFormat.REDDIT_COMMENT, 0);
    assertThat(post.id()).isEqualTo("t1_kexmpl");
    assertThat(post.replyTo()).isEqualTo("t3_1exmpl");
    assertThat(post.text()).isEqualTo("> quoted\n\nsame here");
    assertThat(post(PostFormat.REDDIT_COMMENT, 1).authorKey()).isEmpty();
  }

  @Test
  void whatWasTakenBackOnRedditIsLetGoByName() {
    assertThat(lines(PostFormat.REDDIT_SUBMISSION).subList(2, 6))
        .extracting(line -> read(PostFormat.REDDIT_SUBMISSION, line))
        .containsOnly(new Reading.Dropped("withdrawn"));
    assertThat(lines(PostFormat.REDDIT_COMMENT).subList(2, 4))
        .extracting(line -> read(PostFormat.REDDIT_COMMENT, line))
        .containsOnly(new Reading.Dropped("withdrawn"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "JETSTREAM | {} | MISSING_FIELD | kind",
        "JETSTREAM | {'kind':7} | WRONG_FIELD | kind",
        "JETSTREAM | {'kind':'commit'} | MISSING_FIELD | commit.collection",
        "MASTODON | {} | MISSING_FIELD | id",
        "MASTODON | {'id':'1','content':7} | WRONG_FIELD | content",
        "MASTODON | {'id':'1','content':null} | MISSING_FIELD | content",
        "MASTODON | {'event':'update','payload':'nonsense'} | NOT_JSON | payload",
        "MASTODON | {'event':'update','payload':'[]'} | WRONG_FIELD | payload",
        "MASTODON | {'id':'1','content':'x','created_at':'soon'} | WRONG_FIELD | created_at",
        "X_V2 | {'data':{'id':'1','text':'x'}} | MISSING_FIELD | data.created_at",
        "X_V2 | {'id':'1','text':'x','created_at':1.7e9} | MISSING_FIELD | author_id",
        "REDDIT_COMMENT | {'id':'','body':'x'} | WRONG_FIELD | id",
        "REDDIT_COMMENT | {'id':'a','author':'b'} | MISSING_FIELD | body",
        "REDDIT_SUBMISSION | {'id':'a','title':'b','selftext':[]} | WRONG_FIELD | selftext",
      })
  void aRecordThatIsNoPostIsRejectedByTheNameThatItsPlatformUses(
      PostFormat format, String line, Reason reason, String place) {
    Reading.Rejected rejected = rejected(format, line.replace('\'', '"'));
    assertThat(rejected.reason()).isEqualTo(reason);
    assertThat(rejected.detail()).startsWith(place);
  }

  @ParameterizedTest
  @EnumSource
  void hostileRecordsAreRejectedInEveryFormat(PostFormat format) {
    String good = lines(format).get(0);
    byte[] damaged = good.getBytes(StandardCharsets.UTF_8);
    damaged[damaged.length / 2] = (byte) 0xFF;
    assertThat(reason(format, damaged)).isEqualTo(Reason.INVALID_UTF8);
    assertThat(reason(format, "{\"x\":" + "[".repeat(100_000))).isEqualTo(Reason.BEYOND_LIMITS);
    assertThat(reason(format, "[]")).isEqualTo(Reason.NOT_AN_OBJECT);
    assertThat(reason(format, good + good)).isEqualTo(Reason.NOT_JSON);
    assertThat(reason(format, good.substring(0, good.length() - 1))).isEqualTo(Reason.NOT_JSON);
    assertThat(read(format, " \r")).isEqualTo(new Reading.Dropped("blank-line"));
    assertThat(PostFormat.of(format.word())).contains(format);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EARSHOT")
  void aNameThatStandsTwiceIsRejected(PostFormat format) {
    String good = lines(format).get(0);
    String twice = good.substring(0, good.length() - 1) + ",\"x\":1,\"x\":2}";
    assertThat(reason(format, twice)).isEqualTo(Reason.DUPLICATE_FIELD);
  }

  /** A dead letter names nobody, meets the same fault again, and once mended the same author. */
  @ParameterizedTest
  @EnumSource
  void aMaskedRecordNamesNobodyAndIsTheSamePostAgain(PostFormat format) {
    PostReader reader = new PostReader(format, "src", PSEUDONYMS);
    String good = lines(format).get(0);
    Reading.Rejected rejected = rejected(format, good + "x");
    assertThat(rejected.payload())
        .doesNotContainPattern("(?i)\\bash\\b|ashexample|ash_|robexample|2244994945");
    assertThat(rejected(format, rejected.payload()).payload()).isEqualTo(rejected.payload());
    String mended = rejected.payload().substring(0, rejected.payload().length() - 1);
    assertThat(reader.read(mended.getBytes(StandardCharsets.UTF_8), NOW))
        .isEqualTo(reader.read(good.getBytes(StandardCharsets.UTF_8), NOW));
  }

  /** The source's quick look and the reading agree on when a post was written. */
  @ParameterizedTest
  @EnumSource
  void theTimeIsFoundWithoutReadingTheRecord(PostFormat format) {
    for (String line : lines(format)) {
      if (read(format, line) instanceof Reading.Accepted accepted && !line.contains("payload")) {
        assertThat(format.time().of(line.getBytes(StandardCharsets.UTF_8)))
            .contains(accepted.post().createdAt());
      }
    }
    assertThat(format.time().of("nonsense".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(format.time().of(new byte[] {(byte) 0xFF, 0, 1})).isEmpty();
    assertThat(format.time().of("[".repeat(100_000).getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  private static Post post(PostFormat format, int line) {
    Reading reading = read(format, lines(format).get(line));
    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    return ((Reading.Accepted) reading).post();
  }

  private static Reason reason(PostFormat format, String line) {
    return rejected(format, line).reason();
  }

  private static Reason reason(PostFormat format, byte[] line) {
    return ((Reading.Rejected) new PostReader(format, "src", PSEUDONYMS).read(line, NOW)).reason();
  }

  private static Reading.Rejected rejected(PostFormat format, String line) {
    Reading reading = read(format, line);
    assertThat(reading).isInstanceOf(Reading.Rejected.class);
    return (Reading.Rejected) reading;
  }

  private static Reading read(PostFormat format, String line) {
    return new PostReader(format, "src", PSEUDONYMS)
        .read(line.getBytes(StandardCharsets.UTF_8), NOW);
  }

  private static List<String> lines(PostFormat format) {
    String name = "formats/" + format.word() + ".jsonl";
    try (InputStream file = PostFormatTest.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }
}
