package earshot.copy;

import java.time.Instant;
import java.util.Objects;

/**
 * A flag as the search for copies sees it.
 *
 * @param flagId its id
 * @param postId the post's id within its source
 * @param authorKey its author's pseudonym, or empty where unknown
 * @param createdAt when the post says that it was written
 * @param at when it counts as written
 * @param sketch of its text
 */
public record Sighting(
    String flagId,
    String postId,
    String authorKey,
    Instant createdAt,
    Instant at,
    TextSketch sketch) {

  public Sighting {
    Objects.requireNonNull(flagId, "Sighting.flagId");
    Objects.requireNonNull(postId, "Sighting.postId");
    Objects.requireNonNull(authorKey, "Sighting.authorKey");
    createdAt = Instant.ofEpochMilli(createdAt.toEpochMilli());
    at = Instant.ofEpochMilli(at.toEpochMilli());
    Objects.requireNonNull(sketch, "Sighting.sketch");
  }

  boolean hasAuthor(String key) {
    return !authorKey.isEmpty() && authorKey.equals(key);
  }

  /** Earlier by time, then by id. */
  boolean before(Sighting other) {
    int order = at.compareTo(other.at);
    return order < 0 || (order == 0 && flagId.compareTo(other.flagId) < 0);
  }
}
