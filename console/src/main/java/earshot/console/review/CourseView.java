package earshot.console.review;

import earshot.taxonomy.Category;
import earshot.taxonomy.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The flags of one pseudonym over time.
 *
 * @param total how many there are; the newest 200 are given
 * @param points oldest first
 */
record CourseView(Optional<String> author, long total, List<Point> points) {

  /** One flag of the author; {@code current} marks the item that is looked at. */
  record Point(
      String id,
      Instant at,
      Level level,
      double score,
      List<Category> categories,
      ItemView.Bars bars,
      boolean current,
      Optional<PastOutcome> outcome) {}
}
