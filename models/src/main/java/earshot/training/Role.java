package earshot.training;

/** What a labelled text stands for in training. */
enum Role {
  /** From a forum for people thinking of suicide. */
  SUICIDAL,
  /** At risk of something else: abuse, violence, psychosis, an eating disorder. */
  OTHER_RISK,
  /** From a forum for other distress or advice; some are suicidal all the same. */
  DISTRESS,
  /** Anything else that people write. */
  ORDINARY
}
