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
 * @param encoder when the sentence encoder is asked and what its answers are worth
 * @param grammar whether a parser is asked where its answer could change the verdict
 * @param score thresholds of the score
 */
public record RiskSettings(
    int version,
    Level flagAt,
    int longestText,
    Encoder encoder,
    boolean grammar,
    Thresholds score) {
  private static final double LOGIT = 50;

  /**
   * Thresholds of the score, probabilities in [0, 1].
   *
   * @param flag at which the models raise a text to MODERATE that no phrase did
   * @param low worth a LOW
   * @param doubt below this, phrases of MODERATE are taken as not meant
   * @param doubtHigh below this, phrases of HIGH are
   * @param denial below this, a denied wish that stands alone is believed
   */
  public record Thresholds(
      double flag, double low, double doubt, double doubtHigh, double denial) {}

  /**
   * The network over sentence encodings.
   *
   * @param enabled whether it is asked at all
   * @param gate log-odds of the linear classifier from which on it is asked; it also is where a
   *     phrase was found
   * @param high probability of HIGH or more that raises a flagged text to HIGH
   * @param severe the same for SEVERE
   * @param imminent the same for IMMINENT
   */
  public record Encoder(
      boolean enabled, double gate, double high, double severe, double imminent) {}

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
    file.allowOnly("version", "flag_at", "longest_text", "encoder", "grammar", "score");
    Setting encoder =
        file.get("encoder").allowOnly("enabled", "gate", "high", "severe", "imminent");
    Setting score = file.get("score").allowOnly("flag", "low", "doubt", "doubt_high", "denial");
    Level flagAt = file.get("flag_at").name(Level.class);
    if (flagAt == Level.NONE) {
      throw file.get("flag_at").wrong("is NONE, which would flag every post; accepted: LOW and up");
    }
    return new RiskSettings(
        file.get("version").integer(1, 1_000_000),
        flagAt,
        file.get("longest_text").integer(1_000, 1_000_000),
        new Encoder(
            encoder.get("enabled").flag(),
            encoder.get("gate").number(-LOGIT, LOGIT),
            share(encoder, "high"),
            share(encoder, "severe"),
            share(encoder, "imminent")),
        file.get("grammar").flag(),
        new Thresholds(
            share(score, "flag"),
            share(score, "low"),
            share(score, "doubt"),
            share(score, "doubt_high"),
            share(score, "denial")));
  }

  private static double share(Setting section, String key) {
    return section.get(key).number(0, 1);
  }
}
