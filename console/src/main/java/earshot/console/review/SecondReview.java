package earshot.console.review;

import earshot.console.store.Decision;
import earshot.console.store.Outcome;
import earshot.console.store.StoredItem;
import earshot.taxonomy.Level;

/** Which items a second person looks at, and when two people agree. Plain functions. */
final class SecondReview {
  private static final long BITS = 32;

  private SecondReview() {}

  static boolean isNeeded(StoredItem item, Decision decision, ReviewSettings settings) {
    Level model = item.flag().assessment().level();
    if (decision.outcome() == Outcome.SECOND_OPINION) {
      return true;
    }
    boolean imminent =
        model == Level.IMMINENT || decision.level().filter(Level.IMMINENT::equals).isPresent();
    boolean dismissed = decision.outcome() == Outcome.NOT_RISK && model.atLeast(Level.SEVERE);
    return (settings.secondImminent() && imminent)
        || (settings.secondDismissed() && dismissed)
        || drawn(item.flag().id(), settings.secondShare());
  }

  /**
   * Drawn by the flag's id, which is a hash: nobody can foresee it, and a replay draws the same.
   */
  private static boolean drawn(String flag, double share) {
    long tail = Long.parseLong(flag.substring(flag.length() - 8), 16);
    return tail < share * (1L << BITS);
  }

  /** Two people agree if both see a risk, at most one level apart, or neither does. */
  static boolean agree(Decision first, Decision second) {
    if (first.outcome().isRisk() != second.outcome().isRisk()) {
      return false;
    }
    return !first.outcome().isRisk() || Math.abs(severity(first) - severity(second)) <= 1;
  }

  /** Of two that agree, the one that holds: the more severe, or else the first. */
  static Decision moreSevere(Decision first, Decision second) {
    return severity(second) > severity(first) ? second : first;
  }

  private static int severity(Decision decision) {
    return decision.level().map(Level::severity).orElse(0);
  }
}
