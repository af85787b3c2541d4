package earshot.risk;

import earshot.language.LanguageGuesser;
import earshot.language.SentenceRange;
import earshot.language.Sentiment;
import earshot.language.linear.WindowScores;
import earshot.lexicon.Lexicon;
import earshot.post.Post;
import earshot.signal.Finding;
import earshot.signal.Findings;
import earshot.signal.SignalDetector;
import earshot.taxonomy.Category;
import earshot.taxonomy.Level;
import earshot.text.NormalizedText;
import earshot.text.Normalizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The whole judgement in one object: text in, assessment out. Thread-safe; building one loads the
 * models, so share it within a JVM.
 *
 * <p>Every text pays for normalising, the phrases and the linear classifier, some tens of
 * microseconds. Only a text with a sign of risk pays for the sentence encoder, and only one whose
 * verdict could change by it for a parser: some milliseconds a sentence each.
 */
public final class RiskAssessor {
  private static final String SCREENED = "screened";
  private static final String PARSED = "parsed";
  private static final double MOST_LOG_ODDS = 10;

  private final RiskSettings settings;
  private final Normalizer normalizer = new Normalizer();
  private final SignalDetector detector;
  private final Tools tools;
  private final RiskScorer scorer;
  private final String lexicon;

  private RiskAssessor(RiskSettings settings, Lexicon lexicon, Tools tools) {
    this.settings = settings;
    this.tools = tools;
    this.lexicon = lexicon.version();
    detector = new SignalDetector(lexicon);
    scorer = new RiskScorer(settings, tools.scores());
  }

  /** An assessor with the configuration that travels in the jar. */
  public static RiskAssessor withDefaults() {
    return new RiskAssessor(RiskSettings.bundled(), Lexicon.bundled(), Tools.bundled());
  }

  /**
   * The same with the trained models of a folder, such as those just made; for any that is not in
   * it, the one that travels in the jar.
   *
   * @throws IOException if one of them cannot be read
   */
  public static RiskAssessor withModels(Path models) throws IOException {
    return new RiskAssessor(RiskSettings.bundled(), Lexicon.bundled(), Tools.in(models));
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
        Tools.bundled());
  }

  /** Judges a post. */
  public RiskAssessment assess(Post post) {
    return assess(post.text(), post.language());
  }

  /** Judges a text alone. */
  public RiskAssessment assess(String text) {
    return assess(text, "");
  }

  /**
   * Loads the sentence encoder and the parser and lets them run in, so that the first texts are not
   * slow: some seconds. Without it they are loaded when a text first needs them.
   */
  public void warmUp() {
    if (settings.encoder().enabled()) {
      tools.meaning().warmUp();
    }
    tools.parser().parse("i do not think that i can go on like this");
    tools.sentiment().sentiment("i do not think that i can go on like this");
  }

  private RiskAssessment assess(String written, String knownLanguage) {
    NormalizedText text = normalizer.normalize(shortened(written));
    Findings findings = detector.detect(text);
    ModelReading model = read(text.text(), findings);
    String depth = SCREENED;
    if (settings.grammar() && findings.list().stream().anyMatch(SignalDetector::isCandidate)) {
      findings = detector.refined(findings, text, tools.sentences(), tools.parser());
      depth = PARSED;
    }
    Provenance provenance =
        new Provenance(lexicon, tools.version(), "" + settings.version(), depth);
    return scorer.score(
        text,
        findings,
        model,
        sentiment(text, findings, depth.equals(PARSED)),
        knownLanguage.isEmpty() ? language(text.original()) : knownLanguage,
        provenance);
  }

  /** The figures that a text's score is computed from. */
  double[] features(String written) {
    NormalizedText text = normalizer.normalize(shortened(written));
    Findings findings = detector.detect(text);
    ModelReading model = read(text.text(), findings);
    Level byPhrases = new LevelRules(findings).judge();
    return ScoreFeatures.of(findings, model, byPhrases);
  }

  private ModelReading read(String text, Findings findings) {
    WindowScores scores = tools.classifier().score(text);
    WindowScores.Window risk = scores.strongest(0);
    boolean sign =
        risk.logit() >= settings.encoder().gate()
            || findings.list().stream().anyMatch(RiskAssessor::isSign);
    return new ModelReading(
        risk.logit(),
        scores.whole(0),
        scores.strongest(1).logit(),
        scores.whole(1),
        tools.scores().uses(ScoreFeatures.DOCUMENT)
            ? logOdds(tools.documents().probability("RISK", text))
            : 0,
        settings.encoder().enabled() && sign
            ? tools.meaning().read(text, scores, findings)
            : MeaningReading.unasked(risk.start(), risk.end()));
  }

  private static boolean isSign(Finding finding) {
    return finding.signal().category() != Category.PROTECTIVE && !finding.reading().idiom();
  }

  private static double logOdds(double probability) {
    double odds = Math.log(probability / (1 - probability));
    return Math.max(-MOST_LOG_ODDS, Math.min(MOST_LOG_ODDS, odds));
  }

  /** Of a text that was parsed, the tone of the sentence that weighs most; else of the whole. */
  private Sentiment sentiment(NormalizedText text, Findings findings, boolean parsed) {
    Optional<Finding> most =
        findings.list().stream()
            .filter(SignalDetector::isCandidate)
            .max(Comparator.comparing(f -> f.signal().level()));
    if (parsed && most.isPresent() && most.get().signal().level() != Level.NONE) {
      int at = most.get().signal().start();
      for (SentenceRange sentence : tools.sentences().split(text.original())) {
        if (sentence.start() <= at && at < sentence.end()) {
          return tools.sentiment().sentiment(sentence.of(text.original()));
        }
      }
    }
    List<String> labels = tools.tones().labels();
    double[] shares = tools.tones().probabilities(text.text());
    int best = 0;
    for (int i = 1; i < shares.length; i++) {
      best = shares[i] > shares[best] ? i : best;
    }
    Sentiment.Label label = Sentiment.Label.valueOf(labels.get(best));
    return new Sentiment(label, Math.min(1, shares[best]), "opennlp");
  }

  private String language(String text) {
    LanguageGuesser guesser = tools.languages();
    return guesser.guess(text);
  }

  /** Both ends of a text that is too long: what matters most is said first or last. */
  private String shortened(String text) {
    int most = settings.longestText();
    return text.length() <= most
        ? text
        : text.substring(0, most / 2) + "\n" + text.substring(text.length() - most / 2);
  }
}
