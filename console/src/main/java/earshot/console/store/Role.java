package earshot.console.store;

/** What a person may do. An account may hold several; none includes another. */
public enum Role {
  /** Takes items and decides. */
  REVIEWER,
  /** Takes items too, sees the queue and the people, adjudicates, reads the audit. */
  LEAD,
  /** Sees counts, never people. */
  ANALYST,
  /** Looks after accounts, never after items. */
  ADMIN
}
