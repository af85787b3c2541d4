package earshot.trend;

import earshot.risk.RiskAssessment;
import earshot.taxonomy.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is counted apart within a bucket.
 *
 * @param level name of the level
 * @param language ISO 639-1 code, or {@code und}
 * @param category name of the category, or {@link #ALL} for all posts, which is the denominator
 */
public record TrendCell(String level, String language, String category) {
  /** Stands for every category, and for none: each post counts here once. */
  public static final String ALL = "ALL";

  public TrendCell {
    Objects.requireNonNull(level, "TrendCell.level");
    Objects.requireNonNull(language, "TrendCell.language");
    Objects.requireNonNull(category, "TrendCell.category");
  }

  /** The cells that a judged post counts in: all posts, and each category of a flagged one. */
  public static List<TrendCell> of(RiskAssessment assessment) {
    String level = assessment.level().name();
    String language = assessment.language();
    List<TrendCell> cells = new ArrayList<>();
    cells.add(new TrendCell(level, language, ALL));
    if (assessment.flagged()) {
      for (Category category : assessment.categories()) {
        cells.add(new TrendCell(level, language, category.name()));
      }
    }
    return cells;
  }

  /** As a key of {@link TrendBucket#counts()}. */
  public String key() {
    return level + "/" + category + "/" + language;
  }

  /** The cell of a key. */
  public static TrendCell of(String key) {
    String[] parts = key.split("/", 3);
    return new TrendCell(parts[0], parts[2], parts[1]);
  }
}
