package earshot.codec;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the records of a source are written. Unknown fields are kept out in every format. */
@SuppressWarnings("ImmutableEnumChecker") // shape and time keep nothing between records
public enum PostFormat {
  /**
   * Our own JSON Lines:
   *
   * <pre>{"id", "author", "text", "created_at", "source"?, "lang"?, "reply_to"?}</pre>
   *
   * <ul>
   *   <li>{@code id}: text of 1 to 512 characters, or a whole number.
   *   <li>{@code author}: the handle, as text or a whole number; {@code null} or empty where the
   *       author is unknown. It becomes a pseudonym here and is kept nowhere. In its place {@code
   *       author_key} may give a pseudonym of 32 hex digits, as rejected lines do.
   *   <li>{@code text}: text of any length, empty included, lone surrogates included.
   *   <li>{@code created_at}: ISO-8601 (without an offset: UTC), or seconds or milliseconds since
   *       1970, from 1990 to 2100.
   *   <li>{@code source}: text of 1 to 128 characters; missing or null: the reader's own.
   *   <li>{@code lang}: a language tag, of which the first part is kept where it has two letters.
   *   <li>{@code reply_to}: as {@code id}.
   * </ul>
   */
  EARSHOT("earshot", new EarshotShape(), "/created_at"),
  /** Events of Bluesky's Jetstream; posts that were created count. */
  JETSTREAM("jetstream", new JetstreamShape(), "/commit/record/createdAt", "/time_us"),
  /** Statuses of Mastodon, alone or in an event of its streaming protocol. */
  MASTODON("mastodon", new MastodonShape(), "/created_at"),
  /** Posts of X's API v2, alone or as {@code data} of an answer or stream line. */
  X_V2("x-v2", new XShape(), "/data/created_at", "/created_at"),
  /** Submissions of a Reddit dump: title and text. */
  REDDIT_SUBMISSION("reddit-submission", RedditShape.SUBMISSION, "/created_utc"),
  /** Comments of a Reddit dump. */
  REDDIT_COMMENT("reddit-comment", RedditShape.COMMENT, "/created_utc");

  private final String word;
  private final RecordShape shape;
  private final RecordTime time;

  PostFormat(String word, RecordShape shape, String... timePlaces) {
    this.word = word;
    this.shape = shape;
    this.time = new RecordTime(timePlaces);
  }

  /** The kebab-case word that configurations use. */
  public String word() {
    return word;
  }

  /** When a record's post was written, read without reading the record. */
  public RecordTime time() {
    return time;
  }

  /** The format of a word, or empty where there is none. */
  public static Optional<PostFormat> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  /** All words, for a message. */
  public static String words() {
    return Arrays.stream(values()).map(PostFormat::word).collect(Collectors.joining(", "));
  }

  RecordShape shape() {
    return shape;
  }
}
