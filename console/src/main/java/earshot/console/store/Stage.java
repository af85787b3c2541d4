package earshot.console.store;

/** Where an item stands on its way through people's hands. */
public enum Stage {
  /** Nobody has decided yet. */
  FIRST,
  /** Another person looks as well, without seeing what the first one decided. */
  SECOND,
  /** The two do not agree: a lead decides. */
  ADJUDICATION,
  /** Decided. A decision can still be reversed. */
  CLOSED
}
