package earshot.copy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How a flag stands to others with the same text by other authors.
 *
 * @param of id of the flag that this one is a copy of, or empty where it is none
 * @param count its copies, 0 for a copy
 * @param lastAt when the newest of them was written; the epoch where there are none
 * @param posts ids of the copies' posts, in the order in which they came, at most {@link
 *     #MOST_POSTS}
 */
public record Copies(String of, int count, Instant lastAt, List<String> posts) {
  public static final int MOST_POSTS = 20;

  /** Neither a copy nor copied. */
  public static final Copies NONE = new Copies("", 0, Instant.EPOCH, List.of());

  public Copies {
    Objects.requireNonNull(of, "Copies.of");
    Objects.requireNonNull(lastAt, "Copies.lastAt");
    posts = List.copyOf(posts);
  }

  /** A copy of a flag. */
  public static Copies of(String flagId, Instant at) {
    return new Copies(flagId, 0, at, List.of());
  }

  /** One copy more; one that is among the listed already is not counted twice. */
  Copies and(String postId, Instant at) {
    if (posts.contains(postId)) {
      return this;
    }
    List<String> more = new ArrayList<>(posts);
    if (posts.size() < MOST_POSTS) {
      more.add(postId);
    }
    return new Copies(of, count + 1, at.isAfter(lastAt) ? at : lastAt, more);
  }
}
