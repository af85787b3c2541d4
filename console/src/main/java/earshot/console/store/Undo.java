package earshot.console.store;

import java.time.Instant;
import java.util.Objects;

/**
 * What a decision can be taken back to.
 *
 * @param by who may
 * @param until how long they may
 * @param standing where the item stood before
 */
public record Undo(String by, Instant until, Standing standing) {
  public Undo {
    Objects.requireNonNull(by, "Undo.by");
    Objects.requireNonNull(until, "Undo.until");
    Objects.requireNonNull(standing, "Undo.standing");
  }
}
