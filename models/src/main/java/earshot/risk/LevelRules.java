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
 * From findings to a level, by rules that a reviewer can follow. Each rule that changes the level
 * leaves its reason.
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

  private static final double DENIAL_MARGIN = 1;

  private final Findings findings;
  private final ModelReading model;
  private final RiskSettings settings;
  private final List<String> reasons = new ArrayList<>();
  private Level level = Level.NONE;
  private Level byPhrases = Level.NONE;

  LevelRules(Findings findings, ModelReading model, RiskSettings settings) {
    this.findings = findings;
    this.model = model;
    this.settings = settings;
  }

  /** The level; {@link #reasons} tells then what changed it. */
  Level judge() {
    strongestFinding();
    laughedOff();
    planMeansAndTime();
    deniedBesidePreparation();
    pastDeedBesideDistress();
    recoveryTold();
    byPhrases = level;
    classifier();
    return level;
  }

  /** The level by phrases and rules alone, before the classifier was asked. */
  Level byPhrases() {
    return byPhrases;
  }

  /** Whether the classifier raised the level. */
  boolean byModel() {
    return level.compareTo(byPhrases) > 0;
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

  /** A laugh hides as often as it jokes: where the rest reads like risk, the phrase counts. */
  private void laughedOff() {
    if (model.together() >= settings.classifier().low()
        && any(f -> f.reading().soft() && f.signal().level() == Level.LOW && !f.has(Tag.WEAK))) {
      raise(Level.MODERATE, "Said with a laugh, in a text that reads like risk");
    }
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
    boolean declared =
        any(own.and(f -> suicidal(f) && weighed(f).atLeast(Level.HIGH) && f.reading().intends()));
    boolean several =
        findings.list().stream().filter(own).map(f -> f.hit().start()).distinct().count() > 1
            || findings.cues().has(Cue.MEANS_AT_HAND);
    if (active && intent && means && soon && several) {
      raise(Level.IMMINENT, "Thoughts, plan, means and a time within two days stand together");
    } else if (active && intent && (means || soon) && several) {
      raise(Level.SEVERE, "Thoughts of suicide with intent and a means or a time");
    } else if (thoughts && (means || soon) && intent && several) {
      raise(Level.SEVERE, "A wish to die beside intent and a means or a time");
    } else if (declared && model.together() >= settings.classifier().low()) {
      raise(Level.SEVERE, "Says that they will, in a text that reads like it");
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

  private void classifier() {
    RiskSettings.Thresholds at = settings.classifier();
    boolean personal =
        findings.genre() == Genre.PERSONAL
            || findings.genre() == Genre.FLIPPANT
            || any(f -> asserted(f) && f.reading().firstPerson());
    boolean hint = any(f -> weighed(f).atLeast(Level.LOW) && !f.reading().idiom());
    // A denial is believed unless the text reads like risk all the same.
    boolean denied =
        any(f -> f.signal().modality() == Modality.NEGATED)
            && !hint
            && model.together() < at.alone() + DENIAL_MARGIN;
    if (level == Level.MODERATE && single() && wish() && model.together() < at.doubt()) {
      level = Level.LOW;
      reasons.add("One phrase alone, in a text that reads like ordinary talk");
    }
    if (level.atLeast(Level.MODERATE) || !personal || denied) {
      return;
    }
    if (model.together() >= at.alone()) {
      raise(Level.MODERATE, "Reads like the posts of people thinking of suicide");
    } else if (hint && model.together() >= at.hint()) {
      raise(Level.MODERATE, "Signs of distress in a text that reads like thoughts of suicide");
    } else if (hints() > 1 && model.together() >= (at.low() + at.hint()) / 2) {
      raise(Level.MODERATE, "Several signs of distress in a text that reads like it");
    } else if (model.together() >= at.low()) {
      raise(Level.LOW, "Reads like distress");
    }
  }

  /** "I want to die" is the phrase that exaggeration borrows most. */
  private boolean wish() {
    return any(f -> weighed(f) == Level.MODERATE && f.has(Tag.DESIRE) && !f.has(Tag.THIRD_PERSON));
  }

  /** Different phrases of distress that are meant, weak ones left out. */
  private long hints() {
    return findings.list().stream()
        .filter(f -> asserted(f) && weighed(f) == Level.LOW && !f.has(Tag.WEAK))
        .map(f -> f.signal().rule())
        .distinct()
        .count();
  }

  private boolean single() {
    return findings.list().stream().filter(f -> weighed(f).atLeast(Level.LOW)).count() == 1;
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

  private static boolean asserted(Finding f) {
    return f.signal().modality() == Modality.ASSERTED
        && (f.signal().level() != Level.NONE || f.has(Tag.MEANS) || f.has(Tag.METHOD))
        && !f.reading().addressed();
  }

  private static boolean suicidal(Finding f) {
    return SUICIDAL.contains(f.signal().category());
  }
}
