package earshot.console.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that people did to one item: what stands under {@code review} in the flag's document.
 *
 * @param history oldest first; only ever added to
 * @param drafts at most one for each person
 */
public record Review(
    Standing standing,
    Optional<Claim> claim,
    Optional<Undo> undo,
    List<Draft> drafts,
    List<HistoryEntry> history) {

  /** Nobody has touched it. */
  public static final Review NONE =
      new Review(Standing.NEW, Optional.empty(), Optional.empty(), List.of(), List.of());

  public Review {
    Objects.requireNonNull(standing, "Review.standing");
    Objects.requireNonNull(claim, "Review.claim");
    Objects.requireNonNull(undo, "Review.undo");
    drafts = List.copyOf(drafts);
    history = List.copyOf(history);
  }

  /** Its stage. */
  public Stage stage() {
    return standing.stage();
  }

  /** The claim, if it still holds. */
  public Optional<Claim> claimAt(Instant now) {
    return claim.filter(held -> held.holdsAt(now));
  }

  /** Whether this person holds it. */
  public boolean heldBy(String person, Instant now) {
    return claimAt(now).filter(held -> held.by().equals(person)).isPresent();
  }

  /** This person's draft. */
  public Optional<Draft> draftOf(String person) {
    return drafts.stream().filter(draft -> draft.by().equals(person)).findFirst();
  }
}
