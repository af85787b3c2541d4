package earshot.author;

import earshot.taxonomy.Category;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What the memory of an author says of one of the author's flags. All figures are absolute, so
 * writing them twice is writing them once.
 *
 * @param priority what a queue is sorted by, in [0, 1]; of an item with repeats, the highest of all
 * @param course why it is higher than the flag alone would be, in words
 * @param earlier flags of the author before this one that are remembered
 * @param burden their scores, decayed
 * @param lastContact when the last of them was written; the epoch where there was none
 * @param categories what they were about
 * @param repeats how the flag stands to others
 */
public record AuthorRisk(
    double priority,
    List<String> course,
    int earlier,
    double burden,
    Instant lastContact,
    List<Category> categories,
    Repeats repeats) {

  public AuthorRisk {
    if (!(priority >= 0 && priority <= 1)) {
      throw new IllegalArgumentException("AuthorRisk.priority " + priority + " is outside [0, 1]");
    }
    course = List.copyOf(course);
    Objects.requireNonNull(lastContact, "AuthorRisk.lastContact");
    categories = List.copyOf(categories);
    Objects.requireNonNull(repeats, "AuthorRisk.repeats");
  }
}
