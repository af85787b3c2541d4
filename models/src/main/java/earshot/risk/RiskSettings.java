package earshot.risk;

import earshot.settings.Setting;
import earshot.taxonomy.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * How evidence becomes a level: the contents of {@code risk.yaml}.
 *
 * @param version of the settings, at least 1
 * @param flagAt the lowest level that is flagged
 * @param longestText of a longer text only this many characters are judged, in UTF-16 units
 * @param grammar whether a parser is asked where its answer could change the verdict
 * @param classifier thresholds for the linear classifier
 */
public record RiskSettings(
    int version, Level flagAt, int longestText, boolean grammar, Thresholds classifier) {
  private static final double LOGIT = 50;

  /**
   * Thresholds in sums of log-odds.
   *
   * @param alone at which the classifier alone raises a post to MODERATE
   * @param hint the same beside a phrase of distress
   * @param low worth a LOW
   * @param doubt below this, one wish to die is taken as exaggeration
   */
  public record Thresholds(double alone, double hint, double low, double doubt) {}

  /** Reads a file. */
  public static RiskSettings read(Path file) {
    return from(Setting.read(file));
  }

  /** The settings that travel in the jar. */
  public static RiskSettings bundled() {
    try (InputStream in = RiskSettings.class.getResourceAsStream("/earshot/config/risk.yaml")) {
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return from(Setting.parse("risk.yaml", yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RiskSettings from(Setting file) {
    file.allowOnly("version", "flag_at", "longest_text", "grammar", "classifier");
    Setting classifier = file.get("classifier").allowOnly("alone", "hint", "low", "doubt");
    Level flagAt = file.get("flag_at").name(Level.class);
    if (flagAt == Level.NONE) {
      throw file.get("flag_at").wrong("is NONE, which would flag every post; accepted: LOW and up");
    }
    return new RiskSettings(
        file.get("version").integer(1, 1_000_000),
        flagAt,
        file.get("longest_text").integer(1_000, 1_000_000),
        file.get("grammar").flag(),
        new Thresholds(
            logit(classifier, "alone"),
            logit(classifier, "hint"),
            logit(classifier, "low"),
            logit(classifier, "doubt")));
  }

  private static double logit(Setting classifier, String key) {
    return classifier.get(key).number(-LOGIT, LOGIT);
  }
}
