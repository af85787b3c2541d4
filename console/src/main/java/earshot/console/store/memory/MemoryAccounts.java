package earshot.console.store.memory;

import earshot.console.store.Account;
import earshot.console.store.Accounts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** Accounts in memory. Thread-safe. */
public final class MemoryAccounts implements Accounts {
  private final ConcurrentSkipListMap<String, Account> accounts = new ConcurrentSkipListMap<>();

  @Override
  public List<Account> all() {
    return List.copyOf(accounts.values());
  }

  @Override
  public Optional<Account> find(String name) {
    return Optional.ofNullable(accounts.get(name));
  }

  @Override
  public boolean add(Account account) {
    return accounts.putIfAbsent(account.name(), account) == null;
  }

  @Override
  public Optional<Account> change(String name, UnaryOperator<Account> change) {
    return Optional.ofNullable(
        accounts.computeIfPresent(name, (key, account) -> change.apply(account)));
  }
}
