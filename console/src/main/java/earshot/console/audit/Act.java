package earshot.console.audit;

/** What can stand in the audit. */
public enum Act {
  SIGNED_IN,
  SIGN_IN_FAILED,
  SIGNED_OUT,
  PASSWORD_CHANGED,
  ACCOUNT_MADE,
  ACCOUNT_CHANGED,
  /** An item was claimed by take-next or by hand. */
  CLAIMED,
  /** An item was given back. */
  RELEASED,
  /** A lead took an item from its holder. */
  FREED,
  /** An item's evidence was shown. */
  ITEM_READ,
  /** An item's whole text was shown. */
  TEXT_READ,
  /** The author's other flags were shown. */
  COURSE_READ,
  /** Similar items were shown. */
  SIMILAR_READ,
  DECIDED,
  UNDONE,
  REVERSED,
  ADJUDICATED,
  BREAK_TAKEN,
  /** Decisions with their texts were exported. */
  EXPORTED,
  AUDIT_READ
}
