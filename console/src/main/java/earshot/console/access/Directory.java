package earshot.console.access;

import earshot.console.store.Account;
import earshot.console.store.Accounts;
import earshot.console.store.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Accounts as every request needs them: remembered for a few seconds, so that a role that was taken
 * away is gone within them, on every machine that serves the console.
 */
public final class Directory {
  private static final Duration REMEMBERED = Duration.ofSeconds(5);

  private final Accounts accounts;
  private final Clock clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(Account account, Instant until) {}

  /** A directory of these accounts. */
  public Directory(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /** An account, if it is there and enabled. */
  public Optional<Account> enabled(String name) {
    Instant now = clock.instant();
    Known before = known.get(name);
    if (before != null && now.isBefore(before.until())) {
      return Optional.of(before.account());
    }
    Optional<Account> found = accounts.find(name).filter(Account::enabled);
    known.remove(name);
    found.ifPresent(account -> known.put(name, new Known(account, now.plus(REMEMBERED))));
    return found;
  }

  /** Whether somebody holds a role now. */
  public boolean has(String name, Role role) {
    return enabled(name).filter(account -> account.roles().contains(role)).isPresent();
  }

  /** Changes an account and forgets what was remembered of it. */
  public Optional<Account> change(String name, UnaryOperator<Account> change) {
    try {
      return accounts.change(name, change);
    } finally {
      known.remove(name);
    }
  }
}
