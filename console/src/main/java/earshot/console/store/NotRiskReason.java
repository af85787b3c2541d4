package earshot.console.store;

/** Why an item is no risk that needs a person. */
public enum NotRiskReason {
  HYPERBOLE,
  QUOTATION_OR_LYRIC,
  NEWS_OR_AWARENESS,
  RECOVERY,
  /** Told as something long over. */
  PAST,
  /** About somebody else, whom somebody already looks after. */
  THIRD_PARTY_HANDLED,
  /** Anything else: the note must say what. */
  OTHER
}
