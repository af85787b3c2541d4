package earshot.console.queue;

import earshot.console.http.Problem;
import earshot.console.store.Claim;
import earshot.console.store.Decision;
import earshot.console.store.Review;
import earshot.console.store.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What becomes of a review when somebody takes, keeps or gives back its item. Plain functions. */
final class Claims {
  private Claims() {}

  /**
   * The review with a claim by this person, also where they hold it already.
   *
   * @throws Problem if somebody else holds it, it is closed, or it needs another pair of eyes
   */
  static Review claim(Review review, String person, Instant now, Duration lease) {
    if (review.stage() == Stage.CLOSED) {
      throw Problem.conflict("closed", "the item is decided already");
    }
    Optional<Claim> held = review.claimAt(now).filter(claim -> !claim.by().equals(person));
    if (held.isPresent()) {
      throw Problem.conflict("claimed", "somebody else holds the item");
    }
    if (review.standing().since().filter(now::isBefore).isPresent()) {
      throw Problem.conflict("not-yet", "its last decision can still be taken back");
    }
    boolean wasFirst =
        review.standing().first().map(Decision::by).filter(person::equals).isPresent();
    if (review.stage() == Stage.SECOND && wasFirst) {
      throw Problem.conflict("second-pair", "the item waits for somebody else's eyes");
    }
    return with(review, Optional.of(new Claim(person, now.plus(lease))));
  }

  /** The review without this person's claim. */
  static Review release(Review review, String person, Instant now) {
    return review.heldBy(person, now) ? with(review, Optional.empty()) : review;
  }

  /** The review without anybody's claim. */
  static Review free(Review review) {
    return with(review, Optional.empty());
  }

  private static Review with(Review review, Optional<Claim> claim) {
    return new Review(review.standing(), claim, review.undo(), review.drafts(), review.history());
  }
}
