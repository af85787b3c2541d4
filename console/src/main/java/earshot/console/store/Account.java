package earshot.console.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who may sign in.
 *
 * @param name how they sign in, and how they stand in reviews and in the audit
 * @param passwordHash of a slow, salted hash; empty where they sign in elsewhere alone
 * @param mustChange whether the password must be changed before anything else
 * @param failures wrong passwords since the last right one
 * @param lockedUntil until when no password is accepted
 * @param preferences what they set for themselves, as JSON; may be empty
 */
public record Account(
    String name,
    String displayName,
    Set<Role> roles,
    String passwordHash,
    boolean enabled,
    boolean mustChange,
    int failures,
    Optional<Instant> lockedUntil,
    Instant madeAt,
    Optional<Instant> lastSignIn,
    String preferences) {
  public Account {
    Objects.requireNonNull(name, "Account.name");
    Objects.requireNonNull(displayName, "Account.displayName");
    roles = Set.copyOf(roles);
    Objects.requireNonNull(passwordHash, "Account.passwordHash");
    Objects.requireNonNull(lockedUntil, "Account.lockedUntil");
    Objects.requireNonNull(madeAt, "Account.madeAt");
    Objects.requireNonNull(lastSignIn, "Account.lastSignIn");
    Objects.requireNonNull(preferences, "Account.preferences");
  }

  @Override
  public String toString() {
    return "Account[" + name + "]"; // the hash is in no log
  }
}
