package earshot.console.quality;

import earshot.console.store.NotRiskReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How good the judgement was, by what people decided.
 *
 * @param precision of all decided items, how many were a risk
 * @param overturned of all decided items, how many were decided otherwise later
 * @param sameLevel of those confirmed, how many at the model's level
 * @param reasons how often each reason for "not risk" was given
 * @param noisy rules that stood in at least ten decided items, of which fewer than one in five was
 *     a risk
 * @param calibration ten bins of the score, with the share that was a risk
 */
record QualityView(
    Instant from,
    Instant to,
    Share precision,
    Share overturned,
    Share sameLevel,
    List<PrecisionLine> byLevel,
    List<PrecisionLine> byCategory,
    List<PrecisionLine> byRule,
    List<PrecisionLine> byLanguage,
    List<PrecisionLine> bySource,
    Map<NotRiskReason, Long> reasons,
    List<PrecisionLine> noisy,
    List<Bin> calibration) {

  /** Precision among the items of one level, category, rule, language or source. */
  record PrecisionLine(String key, Share precision) {}

  /**
   * One bin of scores.
   *
   * @param meanScore the mean of the scores in it
   */
  record Bin(double from, double to, double meanScore, Share risk) {}
}
