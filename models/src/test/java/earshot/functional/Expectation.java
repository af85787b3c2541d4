package earshot.functional;

import earshot.risk.RiskAssessment;
import earshot.taxonomy.Category;
import earshot.taxonomy.Level;
import earshot.taxonomy.Modality;
import earshot.taxonomy.Subject;
import java.util.Optional;

/**
 * What the judgement of a text must say. What is left empty is not asked.
 *
 * @param flagged whether a human should look
 * @param atLeast the lowest level that is right
 * @param atMost the highest level that is right
 * @param category one category that must be among those found
 * @param subject whom the text is about
 * @param modality how at least one piece of evidence must be understood
 */
record Expectation(
    boolean flagged,
    Level atLeast,
    Level atMost,
    Optional<Category> category,
    Optional<Subject> subject,
    Optional<Modality> modality) {

  Expectation {
    if (!atMost.atLeast(atLeast)) {
      throw new IllegalArgumentException(
          "Expectation.atMost " + atMost + " is below atLeast " + atLeast);
    }
    if (flagged != atLeast.atLeast(Level.MODERATE) || flagged != atMost.atLeast(Level.MODERATE)) {
      throw new IllegalArgumentException(
          "Expectation.flagged " + flagged + " does not fit " + atLeast + ".." + atMost);
    }
  }

  boolean isMetBy(RiskAssessment found) {
    return found.flagged() == flagged
        && found.level().atLeast(atLeast)
        && atMost.atLeast(found.level())
        && category.map(found.categories()::contains).orElse(true)
        && subject.map(found.subject()::equals).orElse(true)
        && modality.map(wanted -> understoodAs(wanted, found)).orElse(true);
  }

  private static boolean understoodAs(Modality wanted, RiskAssessment found) {
    return found.signals().stream().anyMatch(signal -> signal.modality() == wanted);
  }

  @Override
  public String toString() {
    StringBuilder words = new StringBuilder(atLeast + ".." + atMost);
    category.ifPresent(wanted -> words.append(' ').append(wanted));
    subject.ifPresent(wanted -> words.append(" about ").append(wanted));
    modality.ifPresent(wanted -> words.append(" as ").append(wanted));
    return words.toString();
  }
}
