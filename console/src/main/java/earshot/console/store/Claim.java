package earshot.console.store;

import java.time.Instant;
import java.util.Objects;

/** Somebody holds an item until an instant; after it the claim is as if it never was. */
public record Claim(String by, Instant until) {
  public Claim {
    Objects.requireNonNull(by, "Claim.by");
    Objects.requireNonNull(until, "Claim.until");
  }

  /** Whether it still holds. */
  public boolean holdsAt(Instant now) {
    return now.isBefore(until);
  }
}
