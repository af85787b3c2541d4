package earshot.risk;

import earshot.lexicon.Tag;
import earshot.signal.Finding;
import earshot.signal.Findings;
import earshot.taxonomy.Genre;
import earshot.taxonomy.Level;
import earshot.taxonomy.Modality;
import java.util.List;

/** The figures of a text that its score is computed from. */
final class ScoreFeatures {
  /** Names, in order; those of the level are steps, so that a higher level never lowers a score. */
  static final List<String> NAMES =
      List.of(
          "bias",
          "at_least_low",
          "at_least_moderate",
          "at_least_high",
          "at_least_severe",
          "at_least_imminent",
          "risk_window",
          "risk_whole",
          "suicidal_window",
          "suicidal_whole",
          "distinct_rules",
          "hints",
          "taken_back",
          "impersonal",
          "first_person",
          "document_risk",
          "meaning_low",
          "meaning_moderate",
          "meaning_high",
          "meaning_severe",
          "meaning_impersonal",
          "meaning_recovery",
          "meaning_flippant");

  /** Place of what the document categoriser says. */
  static final int DOCUMENT = NAMES.indexOf("document_risk");

  static final int FIRST_STEP = 1;
  static final int STEPS = 5;
  private static final double CLIP = 10;

  private ScoreFeatures() {}

  /**
   * The figures.
   *
   * @param level the level by phrases and rules
   */
  static double[] of(Findings findings, ModelReading model, Level level) {
    double[] x = new double[NAMES.size()];
    x[0] = 1;
    for (int step = 0; step < STEPS; step++) {
      x[FIRST_STEP + step] = level.severity() > step ? 1 : 0;
    }
    x[6] = clip(model.risk());
    x[7] = clip(model.riskWhole());
    x[8] = clip(model.suicidal());
    x[9] = clip(model.suicidalWhole());
    long rules =
        findings.list().stream()
            .filter(f -> LevelRules.weighed(f).atLeast(Level.MODERATE))
            .map(f -> f.signal().rule())
            .distinct()
            .count();
    x[10] = Math.log1p((double) rules);
    x[11] =
        Math.log1p(
            (double)
                findings.list().stream()
                    .filter(f -> f.has(Tag.WEAK) || LevelRules.weighed(f) == Level.LOW)
                    .filter(f -> f.signal().modality() == Modality.ASSERTED)
                    .count());
    x[12] =
        Math.log1p(
            (double)
                findings.list().stream()
                    .filter(f -> f.signal().modality() != Modality.ASSERTED)
                    .count());
    x[13] = findings.genre() == Genre.PERSONAL || findings.genre() == Genre.COPING_RECOVERY ? 0 : 1;
    x[14] = findings.list().stream().anyMatch(ScoreFeatures::personal) ? 1 : 0;
    x[DOCUMENT] = clip(model.document());
    MeaningReading meaning = model.meaning();
    x[16] = clip(meaning.atLeast(Level.LOW));
    x[17] = clip(meaning.atLeast(Level.MODERATE));
    x[18] = clip(meaning.atLeast(Level.HIGH));
    x[19] = clip(meaning.atLeast(Level.SEVERE));
    x[20] = clip(meaning.of(MeaningHeads.IMPERSONAL));
    x[21] = clip(meaning.of(MeaningHeads.RECOVERY));
    x[22] = clip(meaning.of(MeaningHeads.FLIPPANT));
    return x;
  }

  private static boolean personal(Finding f) {
    return f.reading().firstPerson() && LevelRules.weighed(f).atLeast(Level.MODERATE);
  }

  private static double clip(double logit) {
    return Math.max(-CLIP, Math.min(CLIP, logit));
  }
}
