package earshot.post;

import java.time.Instant;
import java.util.Objects;

/**
 * One post or message. The author is already a pseudonym here; the text is never logged.
 *
 * @param id the post's id within its source, not blank
 * @param source the stream it came from, such as {@code sample}, not blank
 * @param authorKey keyed pseudonym of the author, or empty where the author is unknown
 * @param text what was written, as it came, lone surrogates included; may be empty
 * @param createdAt when it was written: the event time
 * @param receivedAt when Earshot first saw it
 * @param language ISO 639-1 code that the source gave, or empty where it gave none
 * @param replyTo id of the post that this one answers, or empty
 */
public record Post(
    String id,
    String source,
    String authorKey,
    String text,
    Instant createdAt,
    Instant receivedAt,
    String language,
    String replyTo) {

  public Post {
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException("Post.id is blank");
    }
    if (source == null || source.isBlank()) {
      throw new IllegalArgumentException("Post.source is blank");
    }
    Objects.requireNonNull(authorKey, "Post.authorKey");
    Objects.requireNonNull(text, "Post.text");
    Objects.requireNonNull(createdAt, "Post.createdAt");
    Objects.requireNonNull(receivedAt, "Post.receivedAt");
    Objects.requireNonNull(language, "Post.language");
    Objects.requireNonNull(replyTo, "Post.replyTo");
  }
}
