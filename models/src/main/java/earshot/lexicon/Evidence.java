package earshot.lexicon;

import earshot.taxonomy.Category;
import earshot.taxonomy.Level;
import java.util.Objects;

/**
 * An entry's phrase is evidence.
 *
 * @param category what the evidence is about
 * @param level its severity when the author asserts it about themself, now
 */
public record Evidence(Category category, Level level) implements Meaning {

  public Evidence {
    Objects.requireNonNull(category, "Evidence.category");
    Objects.requireNonNull(level, "Evidence.level");
  }
}
