package earshot.author;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How a flag stands to others of its author: it is an item with repeats, or a repeat of one.
 *
 * @param of id of the flag that this one repeats, or empty where it is an item of its own
 * @param count its repeats, 0 for a repeat
 * @param lastAt when the newest of the item's posts was written
 * @param posts ids of the repeats' posts, oldest first, at most {@link #MOST_POSTS}
 */
public record Repeats(String of, int count, Instant lastAt, List<String> posts) {
  /** More ids than this nobody reads. */
  public static final int MOST_POSTS = 20;

  public Repeats {
    Objects.requireNonNull(of, "Repeats.of");
    Objects.requireNonNull(lastAt, "Repeats.lastAt");
    posts = List.copyOf(posts);
  }
}
