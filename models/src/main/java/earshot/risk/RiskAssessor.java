package earshot.risk;

import earshot.language.Sentiment;
import earshot.language.linear.LinearModel;
import earshot.language.linear.WindowScores;
import earshot.lexicon.Lexicon;
import earshot.post.Post;
import earshot.signal.Findings;
import earshot.signal.SignalDetector;
import earshot.text.NormalizedText;
import earshot.text.Normalizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The whole judgement in one object: text in, assessment out. Thread-safe; building one loads the
 * models, so share it within a JVM.
 */
public final class RiskAssessor {
  private static final String CLASSIFIER = "/earshot/models/risk-linear.bin";

  private final RiskSettings settings;
  private final Normalizer normalizer = new Normalizer();
  private final SignalDetector detector;
  private final LinearModel classifier;
  private final RiskScorer scorer;
  private final Provenance provenance;

  private RiskAssessor(
      RiskSettings settings, Lexicon lexicon, LinearModel classifier, ScoreModel score) {
    this.settings = settings;
    this.classifier = classifier;
    detector = new SignalDetector(lexicon);
    scorer = new RiskScorer(settings, score);
    provenance = new Provenance(lexicon.version(), "1", "" + settings.version(), "screened");
  }

  /** An assessor with the configuration that travels in the jar. */
  public static RiskAssessor withDefaults() {
    return withClassifier(readClassifier());
  }

  /** The same with another classifier, such as one just trained. */
  public static RiskAssessor withClassifier(LinearModel classifier) {
    return new RiskAssessor(
        RiskSettings.bundled(), Lexicon.bundled(), classifier, ScoreModel.bundled());
  }

  /**
   * The same with the classifier and the score of a folder, such as those just trained.
   *
   * @param models holds {@code risk-linear.bin} and {@code score.json}
   * @throws IOException if one of them cannot be read
   */
  public static RiskAssessor withModels(Path models) throws IOException {
    Path classifier = models.resolve("risk-linear.bin");
    Path score = models.resolve("score.json");
    try (InputStream classifierIn = Files.newInputStream(classifier);
        InputStream scoreIn = Files.newInputStream(score)) {
      return new RiskAssessor(
          RiskSettings.bundled(),
          Lexicon.bundled(),
          LinearModel.read(classifierIn),
          ScoreModel.read(scoreIn, score.toString()));
    }
  }

  /**
   * An assessor with the configuration of a folder that holds {@code risk.yaml} and {@code
   * lexicon/}.
   *
   * @throws earshot.settings.SettingsException if the configuration cannot be used
   */
  public static RiskAssessor load(Path config) {
    return new RiskAssessor(
        RiskSettings.read(config.resolve("risk.yaml")),
        Lexicon.load(config.resolve("lexicon")),
        readClassifier(),
        ScoreModel.bundled());
  }

  /** Judges a post. */
  public RiskAssessment assess(Post post) {
    return assess(post.text());
  }

  /** Judges a text alone. */
  public RiskAssessment assess(String written) {
    NormalizedText text = normalizer.normalize(shortened(written));
    Findings findings = detector.detect(text);
    ModelReading model = read(text.text());
    return scorer.score(
        text,
        findings,
        model,
        new Sentiment(Sentiment.Label.NEUTRAL, 0, "none"),
        "und",
        provenance);
  }

  /** The figures that a text's score is computed from. */
  double[] features(String written) {
    NormalizedText text = normalizer.normalize(shortened(written));
    Findings findings = detector.detect(text);
    ModelReading model = read(text.text());
    LevelRules rules = new LevelRules(findings, model, settings);
    rules.judge();
    return ScoreFeatures.of(findings, model, rules.byPhrases());
  }

  private ModelReading read(String text) {
    WindowScores scores = classifier.score(text);
    WindowScores.Window risk = scores.strongest(0);
    return new ModelReading(
        risk.logit(),
        scores.whole(0),
        scores.strongest(1).logit(),
        scores.whole(1),
        risk.start(),
        risk.end());
  }

  private String shortened(String text) {
    return text.length() <= settings.longestText()
        ? text
        : text.substring(0, settings.longestText());
  }

  private static LinearModel readClassifier() {
    try (InputStream in = RiskAssessor.class.getResourceAsStream(CLASSIFIER)) {
      if (in == null) {
        throw new IOException("class path " + CLASSIFIER + ": is missing");
      }
      return LinearModel.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
