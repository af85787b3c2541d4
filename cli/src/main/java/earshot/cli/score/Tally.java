package earshot.cli.score;

import earshot.risk.RiskAssessment;
import earshot.taxonomy.Level;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What was counted. Not thread-safe: each batch has its own, added up by the writer. */
public final class Tally {
  private final Map<Level, Long> flagged = new EnumMap<>(Level.class);
  private final Map<String, Long> faults = new TreeMap<>();
  private long judged;

  void judged(RiskAssessment assessment) {
    judged++;
    if (assessment.flagged()) {
      flagged.merge(assessment.level(), 1L, Long::sum);
    }
  }

  void fault(String reason) {
    faults.merge(reason, 1L, Long::sum);
  }

  void add(Tally other) {
    judged += other.judged;
    other.flagged.forEach((level, count) -> flagged.merge(level, count, Long::sum));
    other.faults.forEach((reason, count) -> faults.merge(reason, count, Long::sum));
  }

  /** How many texts were judged. */
  public long judged() {
    return judged;
  }

  /** How many of them were flagged, by level. */
  public Map<Level, Long> flagged() {
    return Collections.unmodifiableMap(flagged);
  }

  /** How many lines could not be judged, by reason. */
  public Map<String, Long> faults() {
    return Collections.unmodifiableMap(faults);
  }
}
