package earshot.risk;

import earshot.lexicon.Cue;
import earshot.lexicon.Tag;
import earshot.signal.Finding;
import earshot.signal.Findings;
import earshot.taxonomy.Category;
import earshot.taxonomy.Genre;
import earshot.taxonomy.Level;
import earshot.taxonomy.Modality;
import earshot.taxonomy.Subject;
import earshot.taxonomy.TimeFrame;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * From findings to a level, by rules that a reviewer can follow and before any model is asked. Each
 * rule that changes the level leaves its reason.
 *
 * <p>The ladder is that of {@link Level}; that plan, means and time together are IMMINENT, that a
 * denied wish beside preparation stays HIGH, and that a past attempt beside present distress is at
 * least MODERATE (HIGH within three months) follow the screening version of the C-SSRS.
 */
final class LevelRules {
  private static final Set<Category> SUICIDAL =
      EnumSet.of(
          Category.SUICIDAL_IDEATION,
          Category.SUICIDE_PLAN,
          Category.PREPARATION,
          Category.SUICIDE_ATTEMPT);
  private static final Set<Category> DEEDS =
      EnumSet.of(Category.SUICIDE_ATTEMPT, Category.SELF_HARM, Category.OVERDOSE);
  private static final Set<Category> PRESENT_DISTRESS =
      EnumSet.of(
          Category.SUICIDAL_IDEATION,
          Category.HOPELESSNESS,
          Category.ACUTE_DISTRESS,
          Category.SELF_HARM);

  private final Findings findings;
  private final List<String> reasons = new ArrayList<>();
  private Level level = Level.NONE;

  LevelRules(Findings findings) {
    this.findings = findings;
  }

  /** The level; {@link #reasons} tells then what changed it. */
  Level judge() {
    strongestFinding();
    planMeansAndTime();
    deniedBesidePreparation();
    pastDeedBesideDistress();
    recoveryTold();
    return level;
  }

  List<String> reasons() {
    return reasons;
  }

  private void strongestFinding() {
    for (Finding finding : findings.list()) {
      level = level.max(weighed(finding));
    }
  }

  /** A weak phrase is a hint alone. */
  static Level weighed(Finding finding) {
    Level of = finding.signal().level();
    return finding.has(Tag.WEAK) ? of.min(Level.LOW) : of;
  }

  private void planMeansAndTime() {
    Predicate<Finding> own = f -> asserted(f) && f.signal().subject() != Subject.CHARACTER;
    boolean thoughts = any(own.and(f -> suicidal(f) && weighed(f).atLeast(Level.MODERATE)));
    boolean active = any(own.and(f -> suicidal(f) && weighed(f).atLeast(Level.HIGH)));
    boolean intent =
        any(
            own.and(
                f ->
                    f.has(Tag.PLAN)
                        || f.has(Tag.INTENT)
                        || (suicidal(f) && f.reading().intends())
                        || f.signal().category() == Category.SUICIDE_PLAN
                        || f.signal().category() == Category.PREPARATION));
    boolean means =
        any(own.and(f -> f.has(Tag.METHOD) || f.has(Tag.MEANS)))
            || findings.cues().has(Cue.MEANS_AT_HAND);
    boolean soon = any(own.and(f -> suicidal(f) && (f.signal().time() == TimeFrame.SOON)));
    boolean several =
        findings.list().stream().filter(own).map(f -> f.hit().start()).distinct().count() > 1
            || findings.cues().has(Cue.MEANS_AT_HAND);
    if (active && intent && means && soon && several) {
      raise(Level.IMMINENT, "Thoughts, plan, means and a time within two days stand together");
    } else if (active && intent && (means || soon) && several) {
      raise(Level.SEVERE, "Thoughts of suicide with intent and a means or a time");
    } else if (thoughts && (means || soon) && intent && several) {
      raise(Level.SEVERE, "A wish to die beside intent and a means or a time");
    } else if (thoughts && means && several) {
      raise(Level.HIGH, "A wish to die beside a means");
    }
  }

  private void deniedBesidePreparation() {
    boolean denied =
        any(
            f ->
                f.signal().modality() == Modality.NEGATED
                    && f.signal().category() == Category.SUICIDAL_IDEATION);
    boolean ready =
        any(
            f ->
                asserted(f)
                    && (f.has(Tag.MEANS)
                        || f.has(Tag.PLAN)
                        || f.signal().category() == Category.PREPARATION
                        || f.signal().category() == Category.SUICIDE_PLAN));
    ready = ready || findings.cues().has(Cue.MEANS_AT_HAND);
    if (denied && ready) {
      raise(Level.HIGH, "A wish to die is denied, yet means or preparation are told of");
    }
  }

  private void pastDeedBesideDistress() {
    Predicate<Finding> deed =
        f ->
            DEEDS.contains(f.signal().category())
                && f.signal().modality() == Modality.ASSERTED
                && f.signal().subject() == Subject.SELF;
    boolean distress =
        any(
            f ->
                asserted(f)
                    && f.signal().time() != TimeFrame.PAST
                    && f.signal().subject() == Subject.SELF
                    && !f.has(Tag.WEAK)
                    && PRESENT_DISTRESS.contains(f.signal().category()));
    if (!distress || findings.genre() == Genre.COPING_RECOVERY) {
      return;
    }
    if (any(deed.and(f -> f.signal().time() == TimeFrame.RECENT_PAST))) {
      raise(Level.HIGH, "Self-harm or an attempt within three months beside present distress");
    } else if (any(deed.and(f -> f.signal().time() == TimeFrame.PAST))) {
      raise(Level.MODERATE, "A past attempt or self-harm beside present distress");
    }
  }

  /** Recovery told without a present wish is history: shown, LOW. */
  private void recoveryTold() {
    boolean present =
        any(
            f ->
                asserted(f)
                    && weighed(f).atLeast(Level.HIGH)
                    && f.signal().time() != TimeFrame.PAST);
    if (findings.genre() == Genre.COPING_RECOVERY && !present && level.atLeast(Level.MODERATE)) {
      level = Level.LOW;
      reasons.add("Told as recovery, without a present wish to die");
    }
  }

  private void raise(Level to, String reason) {
    if (!level.atLeast(to)) {
      level = to;
      reasons.add(reason);
    }
  }

  private boolean any(Predicate<Finding> test) {
    return findings.list().stream().anyMatch(test);
  }

  static boolean asserted(Finding f) {
    return f.signal().modality() == Modality.ASSERTED
        && (f.signal().level() != Level.NONE || f.has(Tag.MEANS) || f.has(Tag.METHOD))
        && !f.reading().addressed();
  }

  static boolean suicidal(Finding f) {
    return SUICIDAL.contains(f.signal().category());
  }
}
