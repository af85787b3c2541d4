package earshot.training;

import earshot.taxonomy.Category;
import earshot.taxonomy.Genre;
import earshot.taxonomy.Level;
import earshot.taxonomy.Subject;
import java.util.Optional;

/**
 * What the writer of a training text meant by it.
 *
 * @param level how severe
 * @param category of what kind; present from MODERATE on
 * @param subject whose risk; empty where it is nobody's or was not said
 * @param genre empty where it was not said
 */
record OwnLabels(
    Level level, Optional<Category> category, Optional<Subject> subject, Optional<Genre> genre) {
  OwnLabels {
    if (level.atLeast(Level.MODERATE) && category.isEmpty()) {
      throw new IllegalArgumentException(level + " without a category");
    }
  }
}
