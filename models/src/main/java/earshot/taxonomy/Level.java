package earshot.taxonomy;

/**
 * Severity of the evidence in one text, in rising order. It follows the ladder of the Columbia
 * Suicide Severity Rating Scale (C-SSRS) but is no C-SSRS score, which only an interview can give:
 * it says how soon a trained human should look.
 */
public enum Level {
  /** No personal risk. */
  NONE(0),
  /** Distress or warning signs without a wish to die. */
  LOW(1),
  /** A wish to be dead, an urge to self-harm, or strong hopelessness or burdensomeness. */
  MODERATE(2),
  /** Active thoughts of suicide, a method without intent or plan, or recent self-harm. */
  HIGH(3),
  /** Intent, a plan with intent, or recent behaviour, preparation included. */
  SEVERE(4),
  /** An attempt or overdose under way, or thoughts, plan, means and a time within 48 hours. */
  IMMINENT(5);

  private final int severity;

  Level(int severity) {
    this.severity = severity;
  }

  /** Its number on the ladder: 0 for NONE (S0) to 5 for IMMINENT (S5). */
  public int severity() {
    return severity;
  }

  /** This level or the other one, whichever is more severe. */
  public Level max(Level other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** This level or the other one, whichever is less severe. */
  public Level min(Level other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Whether this level is as severe as the other one or more so. */
  public boolean atLeast(Level other) {
    return compareTo(other) >= 0;
  }
}
