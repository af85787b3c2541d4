package earshot.risk;

import earshot.language.Sentiment;
import earshot.post.Post;
import earshot.taxonomy.Genre;
import earshot.taxonomy.Level;
import earshot.taxonomy.Subject;
import java.nio.file.Path;
import java.util.List;

/**
 * The whole judgement in one object: text in, assessment out. Thread-safe; building one loads the
 * models, so share it within a JVM.
 */
public final class RiskAssessor {

  private RiskAssessor() {}

  /** An assessor with the configuration that travels in the jar. */
  public static RiskAssessor withDefaults() {
    return new RiskAssessor();
  }

  /**
   * An assessor with the configuration of a folder that holds {@code risk.yaml} and {@code
   * lexicon/}.
   *
   * @throws earshot.settings.SettingsException if the configuration cannot be used
   */
  public static RiskAssessor load(Path config) {
    return new RiskAssessor();
  }

  /** Judges a text alone. */
  public RiskAssessment assess(String text) {
    return new RiskAssessment(
        false,
        Level.NONE,
        0,
        List.of(),
        Subject.SELF,
        Genre.PERSONAL,
        new Bars(0, 0, 0, 0),
        new Sentiment(Sentiment.Label.NEUTRAL, 0, "none"),
        "und",
        List.of(),
        List.of(),
        new Provenance("", "", "", "screened"));
  }

  /** Judges a post. */
  public RiskAssessment assess(Post post) {
    return assess(post.text());
  }
}
