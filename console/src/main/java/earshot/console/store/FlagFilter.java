package earshot.console.store;

import earshot.taxonomy.Category;
import earshot.taxonomy.Level;
import java.time.Instant;
import java.util.Set;

/**
 * Which flags are counted: those whose post was written in [from, to) and that fit every set that
 * is not empty.
 *
 * @param words words of the text that must all be there, in any form
 */
public record FlagFilter(
    Instant from,
    Instant to,
    Set<Level> levels,
    Set<Category> categories,
    Set<String> sources,
    Set<String> languages,
    String words) {
  public FlagFilter {
    levels = Set.copyOf(levels);
    categories = Set.copyOf(categories);
    sources = Set.copyOf(sources);
    languages = Set.copyOf(languages);
  }

  /** The same for another time. */
  public FlagFilter during(Instant otherFrom, Instant otherTo) {
    return new FlagFilter(otherFrom, otherTo, levels, categories, sources, languages, words);
  }
}
