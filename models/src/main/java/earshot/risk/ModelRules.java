package earshot.risk;

import earshot.lexicon.Tag;
import earshot.signal.Finding;
import earshot.signal.Findings;
import earshot.taxonomy.Level;
import earshot.taxonomy.Modality;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the models change of the level that phrases and rules gave: they raise a text that reads
 * like risk whatever its words, and take phrases as not meant in a text that does not. What phrases
 * and rules found SEVERE or above stays.
 */
final class ModelRules {
  private final Findings findings;
  private final ModelReading model;
  private final RiskSettings settings;
  private final Level byPhrases;
  private final double score;
  private final List<String> reasons = new ArrayList<>();
  private Level level;

  /**
   * Rules for one text.
   *
   * @param byPhrases the level by phrases and rules
   * @param score the probability that a trained human would want to see it, in [0, 1]
   */
  ModelRules(
      Findings findings, ModelReading model, RiskSettings settings, Level byPhrases, double score) {
    this.findings = findings;
    this.model = model;
    this.settings = settings;
    this.byPhrases = byPhrases;
    this.score = score;
    level = byPhrases;
  }

  /** The level; {@link #reasons} tells then what changed it. */
  Level judge() {
    doubted();
    if (!denied()) {
      flagged();
      moreSevere();
    }
    return level;
  }

  /** Whether the models raised the level. */
  boolean raised() {
    return level.compareTo(byPhrases) > 0;
  }

  List<String> reasons() {
    return reasons;
  }

  private void doubted() {
    RiskSettings.Thresholds at = settings.score();
    double doubt = level.atLeast(Level.HIGH) ? at.doubtHigh() : at.doubt();
    if (level.atLeast(Level.MODERATE) && !level.atLeast(Level.SEVERE) && score < doubt) {
      level = Level.LOW;
      reasons.add("A phrase of risk, in a text that reads like ordinary talk");
    }
  }

  private void flagged() {
    RiskSettings.Thresholds at = settings.score();
    if (score >= at.flag()) {
      raise(Level.MODERATE, "Reads like somebody at risk, whatever the single words");
    } else if (score >= at.low() && any(f -> f.reading().soft() && laughable(f))) {
      raise(Level.MODERATE, "Said with a laugh, in a text that reads like risk");
    } else if (score >= at.low()) {
      raise(Level.LOW, "Reads like distress");
    }
  }

  /** A laugh hides as often as it jokes: where the rest reads like risk, the phrase counts. */
  private static boolean laughable(Finding f) {
    return f.signal().level() == Level.LOW && !f.has(Tag.WEAK);
  }

  private void moreSevere() {
    if (!level.atLeast(Level.MODERATE) || score < settings.score().flag()) {
      return;
    }
    RiskSettings.Encoder at = settings.encoder();
    if (probability(Level.IMMINENT) >= at.imminent()) {
      raise(Level.IMMINENT, "Reads like something that is happening now");
    } else if (probability(Level.SEVERE) >= at.severe()) {
      raise(Level.SEVERE, "Reads like intent, a plan or preparation");
    } else if (probability(Level.HIGH) >= at.high()) {
      raise(Level.HIGH, "Reads like active thoughts of suicide or present danger");
    }
    if (any(f -> LevelRules.suicidal(f) && active(f) && f.reading().intends())) {
      raise(Level.SEVERE, "Says that they will, in a text that reads like it");
    }
  }

  private static boolean active(Finding f) {
    return LevelRules.asserted(f) && LevelRules.weighed(f).atLeast(Level.HIGH);
  }

  private double probability(Level atLeast) {
    return 1 / (1 + Math.exp(-model.meaning().atLeast(atLeast)));
  }

  /** A denial is believed unless the text reads like risk all the same. */
  private boolean denied() {
    return score < settings.score().denial()
        && any(f -> f.signal().modality() == Modality.NEGATED)
        && !any(f -> LevelRules.weighed(f).atLeast(Level.LOW) && !f.reading().idiom());
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
}
