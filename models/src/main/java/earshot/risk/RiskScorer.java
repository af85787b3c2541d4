package earshot.risk;

import earshot.language.Sentiment;
import earshot.lexicon.Tag;
import earshot.signal.Finding;
import earshot.signal.Findings;
import earshot.signal.Signal;
import earshot.taxonomy.Category;
import earshot.taxonomy.Form;
import earshot.taxonomy.Genre;
import earshot.taxonomy.Level;
import earshot.taxonomy.Modality;
import earshot.taxonomy.Subject;
import earshot.taxonomy.TimeFrame;
import earshot.text.NormalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns evidence into a level, a score and their explanation. A plain function of its arguments.
 */
final class RiskScorer {
  private static final String MODEL_RULE = "model.risk-window";

  private final RiskSettings settings;
  private final ScoreModel scores;

  RiskScorer(RiskSettings settings, ScoreModel scores) {
    this.settings = settings;
    this.scores = scores;
  }

  RiskAssessment score(
      NormalizedText text,
      Findings findings,
      ModelReading model,
      Sentiment sentiment,
      String language,
      Provenance provenance) {
    LevelRules rules = new LevelRules(findings);
    Level byPhrases = rules.judge();
    double probability = scores.score(ScoreFeatures.of(findings, model, byPhrases));
    ModelRules models = new ModelRules(findings, model, settings, byPhrases, probability);
    Level level = models.judge();
    List<String> reasons = new ArrayList<>(models.reasons());
    reasons.addAll(rules.reasons());
    List<Signal> signals = new ArrayList<>();
    for (Finding finding : findings.list()) {
      signals.add(withPoints(finding));
    }
    Subject subject = subject(findings, model, models.raised());
    if (models.raised()) {
      signals.add(modelSignal(text, model, level, subject));
    }
    signals.sort(Comparator.comparingInt(Signal::start).thenComparingInt(Signal::end));
    return new RiskAssessment(
        level.atLeast(settings.flagAt()),
        level,
        probability,
        categories(findings, model, models.raised() && level.atLeast(Level.MODERATE)),
        subject,
        genre(findings, level),
        BarReader.read(findings),
        sentiment,
        language,
        signals,
        Reasons.of(findings.list(), reasons),
        provenance);
  }

  private Signal withPoints(Finding finding) {
    Signal s = finding.signal();
    double points = scores.points(LevelRules.weighed(finding));
    return new Signal(
        s.category(),
        s.rule(),
        s.start(),
        s.end(),
        s.text(),
        s.subject(),
        s.time(),
        s.modality(),
        s.form(),
        LevelRules.weighed(finding),
        points);
  }

  private Signal modelSignal(
      NormalizedText text, ModelReading model, Level level, Subject subject) {
    int start = text.originalStart(model.meaning().start());
    int end = Math.max(start, text.originalEnd(model.meaning().end()));
    return new Signal(
        model.meaning().category(),
        MODEL_RULE,
        start,
        end,
        text.original().substring(start, end),
        subject,
        TimeFrame.NOW,
        Modality.ASSERTED,
        Form.PLAIN,
        level,
        scores.points(level));
  }

  private static List<Category> categories(Findings findings, ModelReading model, boolean byModel) {
    List<Finding> counted = new ArrayList<>();
    for (Finding f : findings.list()) {
      if (f.signal().level() != Level.NONE) {
        counted.add(f);
      }
    }
    counted.sort(Comparator.comparing((Finding f) -> LevelRules.weighed(f)).reversed());
    Set<Category> categories = new LinkedHashSet<>();
    counted.forEach(f -> categories.add(f.signal().category()));
    if (byModel) {
      categories.add(model.meaning().category());
    }
    findings.list().stream()
        .filter(f -> f.signal().category() == Category.PROTECTIVE)
        .filter(f -> f.signal().modality() == Modality.ASSERTED)
        .findFirst()
        .ifPresent(f -> categories.add(Category.PROTECTIVE));
    return List.copyOf(categories);
  }

  /** Whom the most severe evidence is about; the author where two are as severe. */
  private static Subject subject(Findings findings, ModelReading model, boolean byModel) {
    if (byModel && model.meaning().of(MeaningHeads.OTHER) > 0) {
      return Subject.OTHER;
    }
    Optional<Finding> most =
        findings.list().stream()
            .filter(f -> f.signal().category() != Category.PROTECTIVE)
            .max(
                Comparator.comparing((Finding f) -> LevelRules.weighed(f))
                    .thenComparing(f -> f.signal().subject() == Subject.SELF)
                    .thenComparing(f -> !f.has(Tag.WEAK)));
    return most.map(f -> f.signal().subject()).orElse(Subject.SELF);
  }

  /** A text with a present risk of the author's own is personal, whatever else it speaks of. */
  private static Genre genre(Findings findings, Level level) {
    boolean own =
        findings.list().stream()
            .anyMatch(
                f ->
                    f.signal().subject() == Subject.SELF
                        && f.signal().modality() == Modality.ASSERTED
                        && LevelRules.weighed(f).atLeast(Level.MODERATE));
    return own && level.atLeast(Level.MODERATE) ? Genre.PERSONAL : findings.genre();
  }
}
