package earshot.signal;

import earshot.context.Reading;
import earshot.lexicon.Evidence;
import earshot.lexicon.LexiconEntry;
import earshot.lexicon.Tag;
import earshot.taxonomy.Category;
import earshot.taxonomy.Genre;
import earshot.taxonomy.Level;
import earshot.taxonomy.Modality;
import earshot.taxonomy.Subject;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a phrase's base severity comes to as it is meant. Context lowers a finding to LOW, so that
 * it can still be sampled; only a denial or a fixed expression takes it away.
 */
final class Qualifier {
  private static final Set<Genre> IMPERSONAL =
      EnumSet.of(
          Genre.NEWS,
          Genre.AWARENESS,
          Genre.PREVENTION_INFORMATION,
          Genre.CAMPAIGNING,
          Genre.MEMORIAL,
          Genre.SUPPORT_FOR_OTHERS,
          Genre.OFF_TOPIC);

  /** Evidence that a laugh does not take back: something is being done or got ready. */
  private static final Set<Category> DEEDS =
      EnumSet.of(Category.SUICIDE_ATTEMPT, Category.OVERDOSE, Category.PREPARATION);

  private Qualifier() {}

  static Level qualify(LexiconEntry entry, Evidence evidence, Reading reading, Genre genre) {
    Level level = evidence.level();
    if (reading.idiom() || reading.modality() == Modality.NEGATED) {
      return Level.NONE;
    }
    if (evidence.category() == Category.PROTECTIVE) {
      return Level.NONE;
    }
    if (reading.modality() == Modality.HYPERBOLE && reading.soft()) {
      return DEEDS.contains(evidence.category()) || level.atLeast(Level.SEVERE)
          ? level
          : level.min(Level.LOW);
    }
    if (reading.modality() != Modality.ASSERTED) {
      return level.min(Level.LOW);
    }
    if (reading.subject() == Subject.PUBLIC_FIGURE || reading.subject() == Subject.CHARACTER) {
      return level.min(Level.LOW);
    }
    if (reading.addressed()) {
      return level.min(Level.LOW);
    }
    boolean personal = reading.firstPerson() || entry.has(Tag.THIRD_PERSON);
    if (IMPERSONAL.contains(genre) && !personal) {
      return level.min(Level.LOW);
    }
    return switch (reading.time()) {
      // Told as history; the scorer raises a past attempt beside present distress again.
      case PAST -> level.min(Level.LOW);
      case RECENT_PAST -> level;
      case CONDITIONAL -> level.min(Level.HIGH);
      case NOW, SOON -> level;
    };
  }
}
