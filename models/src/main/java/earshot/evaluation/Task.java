package earshot.evaluation;

/** What can be asked of the texts of one data set. */
public enum Task {
  /** Each text is positive or not. */
  RISK,
  /** Each text has a grade on a ladder of severity. */
  GRADES,
  /** Texts that use dangerous words and mean no danger: none should be flagged. */
  BENIGN,
  /** What people write on any day: hardly any should be flagged. */
  ORDINARY,
  /** Each text is negative, neutral or positive in tone. */
  TONE
}
