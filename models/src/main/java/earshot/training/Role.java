package earshot.training;

/** What a labelled text stands for in training. */
enum Role {
  /** From a forum for people thinking of suicide. */
  SUICIDAL,
  /** From a forum for other distress or advice; some are suicidal all the same. */
  DISTRESS,
  /** Anything else that people write. */
  ORDINARY
}
