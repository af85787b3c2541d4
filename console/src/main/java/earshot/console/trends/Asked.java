package earshot.console.trends;

import earshot.console.http.Problem;
import earshot.console.store.FlagFilter;
import earshot.taxonomy.Category;
import earshot.taxonomy.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The plain query language: words that the text must hold, in any form, and {@code field:value} for
 * the fields level, category, source and language; the same field twice means either. Plain
 * function.
 */
final class Asked {
  private static final int LONGEST = 500;
  private static final Duration LONGEST_PERIOD = Duration.ofDays(3660);

  private Asked() {}

  static FlagFilter filter(
      Instant from,
      Instant to,
      Optional<List<Level>> level,
      Optional<List<Category>> category,
      Optional<List<String>> source,
      Optional<String> q) {
    if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST_PERIOD) > 0) {
      throw Problem.invalid("to", "after from, by ten years at most");
    }
    String asked = q.orElse("");
    if (asked.length() > LONGEST) {
      throw Problem.invalid("q", "at most " + LONGEST + " characters");
    }
    Set<Level> levels = EnumSet.noneOf(Level.class);
    level.ifPresent(levels::addAll);
    Set<Category> categories = EnumSet.noneOf(Category.class);
    category.ifPresent(categories::addAll);
    Set<String> sources = new HashSet<>(source.orElse(List.of()));
    Set<String> languages = new HashSet<>();
    StringBuilder words = new StringBuilder();
    for (String part : asked.split("\\s+")) {
      int colon = part.indexOf(':');
      String value = part.substring(colon + 1);
      switch (colon < 0 ? "" : part.substring(0, colon).toLowerCase(Locale.ROOT)) {
        case "level" -> levels.add(named(Level.class, value));
        case "category" -> categories.add(named(Category.class, value));
        case "source" -> sources.add(value);
        case "language" -> languages.add(value);
        default -> words.append(part).append(' ');
      }
    }
    return new FlagFilter(
        from, to, levels, categories, sources, languages, words.toString().strip());
  }

  private static <E extends Enum<E>> E named(Class<E> type, String name) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(name)) {
        return constant;
      }
    }
    throw Problem.invalid("q", List.of(type.getEnumConstants()) + " after the colon");
  }
}
