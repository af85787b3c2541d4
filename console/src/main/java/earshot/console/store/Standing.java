package earshot.console.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Where an item stands.
 *
 * @param since from when it waits in this stage; missing in the first one, where it waits since the
 *     job first wrote it
 * @param decision the decision that holds; missing while there is none
 * @param first what the first person decided, once a second one looks as well
 * @param second what the second person decided
 */
public record Standing(
    Stage stage,
    Optional<Instant> since,
    Optional<Decision> decision,
    Optional<Decision> first,
    Optional<Decision> second) {

  /** Nobody has decided yet. */
  public static final Standing NEW =
      new Standing(
          Stage.FIRST, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public Standing {
    Objects.requireNonNull(stage, "Standing.stage");
    Objects.requireNonNull(since, "Standing.since");
    Objects.requireNonNull(decision, "Standing.decision");
    Objects.requireNonNull(first, "Standing.first");
    Objects.requireNonNull(second, "Standing.second");
  }
}
