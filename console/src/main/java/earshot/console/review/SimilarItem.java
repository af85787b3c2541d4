package earshot.console.review;

import earshot.taxonomy.Category;
import earshot.taxonomy.Level;
import java.time.Instant;
import java.util.List;

/**
 * A decided item that is like the one looked at.
 *
 * @param evidence its pieces of evidence, as they were written, at most five
 * @param likeness above 0, greater is more alike; only comparable within one answer
 */
record SimilarItem(
    String id,
    Instant createdAt,
    Level level,
    List<Category> categories,
    List<String> evidence,
    PastOutcome outcome,
    double likeness) {}
