package earshot.risk;

import earshot.lexicon.Tag;
import earshot.signal.Finding;
import earshot.signal.Findings;
import earshot.taxonomy.Category;
import earshot.taxonomy.Level;
import earshot.taxonomy.Modality;
import earshot.taxonomy.Subject;
import earshot.taxonomy.TimeFrame;
import java.util.EnumSet;
import java.util.Set;

/** Reads the four bars off the findings. */
final class BarReader {
  private static final Set<Category> DESIRE =
      EnumSet.of(Category.SUICIDAL_IDEATION, Category.HOPELESSNESS, Category.BULLYING);
  private static final Set<Category> CAPABILITY =
      EnumSet.of(
          Category.SUICIDE_ATTEMPT,
          Category.SELF_HARM,
          Category.OVERDOSE,
          Category.SUBSTANCE_USE,
          Category.VIOLENCE,
          Category.PSYCHOSIS);
  private static final Set<Category> INTENT =
      EnumSet.of(Category.SUICIDE_PLAN, Category.PREPARATION, Category.SUICIDE_ATTEMPT);

  private BarReader() {}

  static Bars read(Findings findings) {
    int desire = 0;
    int capability = 0;
    int intent = 0;
    int buffers = 0;
    for (Finding f : findings.list()) {
      boolean counts =
          f.signal().modality() == Modality.ASSERTED && f.signal().subject() == Subject.SELF;
      if (!counts) {
        continue;
      }
      int strength = strength(f.signal().level());
      Category category = f.signal().category();
      if (DESIRE.contains(category) || f.has(Tag.DESIRE)) {
        desire = Math.max(desire, strength);
      }
      if (CAPABILITY.contains(category) || f.has(Tag.METHOD) || f.has(Tag.MEANS)) {
        capability = Math.max(capability, Math.max(1, strength));
      }
      if (INTENT.contains(category) || f.has(Tag.INTENT) || f.has(Tag.PLAN)) {
        intent = Math.max(intent, f.signal().time() == TimeFrame.SOON ? 3 : strength);
      }
      if (category == Category.PROTECTIVE) {
        buffers = Math.min(3, buffers + 1);
      }
    }
    return new Bars(desire, capability, intent, buffers);
  }

  private static int strength(Level level) {
    return switch (level) {
      case NONE -> 0;
      case LOW -> 1;
      case MODERATE -> 2;
      case HIGH, SEVERE, IMMINENT -> 3;
    };
  }
}
