package earshot.taxonomy;

/** When the thing told of happens, as the text tells it. */
public enum TimeFrame {
  NOW,
  /** Within three months before now; the C-SSRS screener grades such behaviour higher. */
  RECENT_PAST,
  PAST,
  /** Within about 48 hours from now. */
  SOON,
  /** Only if something else happens. */
  CONDITIONAL
}
