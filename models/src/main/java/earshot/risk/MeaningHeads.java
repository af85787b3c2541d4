package earshot.risk;

import earshot.taxonomy.Category;
import earshot.taxonomy.Level;
import earshot.text.IdentityWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The questions that the network over sentence encodings answers, each a head of it. */
public final class MeaningHeads {
  /** File name of the network. */
  public static final String FILE = "meaning.bin";

  /** Whether the text is at least as severe as a level: one head for each level from LOW on. */
  public static final int FIRST_LEVEL = 0;

  /** Whether the text is of a category: one head for each category of risk. */
  public static final int FIRST_CATEGORY = Level.values().length - 1;

  /** The categories of risk, in the order of their heads. */
  public static final List<Category> CATEGORIES =
      Arrays.stream(Category.values()).filter(c -> c != Category.PROTECTIVE).toList();

  /** Whether the risk is somebody else's whom the author knows. */
  public static final int OTHER = FIRST_CATEGORY + CATEGORIES.size();

  /** Whether the text tells of no life of the author's: news, awareness, memorial, campaign. */
  public static final int IMPERSONAL = OTHER + 1;

  /** Whether it tells of recovery. */
  public static final int RECOVERY = OTHER + 2;

  /** Whether it jokes or exaggerates. */
  public static final int FLIPPANT = OTHER + 3;

  /** Names of all heads, in order. */
  public static final List<String> NAMES = names();

  private MeaningHeads() {}

  /** A stretch of normalised text as the encoder is to get it: who somebody is has no weight. */
  public static String asked(String stretch) {
    return IdentityWords.neutral(stretch);
  }

  /** The head for "at least this level"; the level is LOW or more. */
  public static int atLeast(Level level) {
    return FIRST_LEVEL + level.severity() - 1;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Level level : Level.values()) {
      if (level != Level.NONE) {
        names.add("at_least_" + level.name().toLowerCase(Locale.ROOT));
      }
    }
    CATEGORIES.forEach(category -> names.add(category.name().toLowerCase(Locale.ROOT)));
    names.addAll(List.of("other", "impersonal", "recovery", "flippant"));
    return List.copyOf(names);
  }
}
