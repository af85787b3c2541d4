package earshot.trend;

import java.time.Instant;
import java.util.Objects;

/**
 * An hour with unusually many flags of a category.
 *
 * @param source where the posts came from
 * @param category name of the category
 * @param hour its beginning
 * @param count flags in it so far; absolute
 * @param posts all posts of the source in it so far
 * @param expected what hours like it had on average
 * @param threshold the count from which on it is unusual
 * @param hours how many hours it was compared with
 */
public record Spike(
    String source,
    String category,
    Instant hour,
    long count,
    long posts,
    double expected,
    long threshold,
    int hours) {
  public Spike {
    Objects.requireNonNull(source, "Spike.source");
    Objects.requireNonNull(category, "Spike.category");
    Objects.requireNonNull(hour, "Spike.hour");
  }
}
