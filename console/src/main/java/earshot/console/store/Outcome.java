package earshot.console.store;

/** What a person decided about an item. */
public enum Outcome {
  /** The risk is there, at the level that the person names. */
  CONFIRM,
  /** The risk is there and somebody with more say must act at once. */
  ESCALATE,
  /** Given over to a person or a service, with a note that says to whom. */
  HAND_OFF,
  /** No risk that needs a person, for a reason that must be named. */
  NOT_RISK,
  /** Not decided: somebody else should look as well. */
  SECOND_OPINION;

  /** Whether the person found a risk that needs somebody. */
  public boolean isRisk() {
    return this == CONFIRM || this == ESCALATE || this == HAND_OFF;
  }
}
