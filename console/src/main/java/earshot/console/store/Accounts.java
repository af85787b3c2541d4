package earshot.console.store;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Who may sign in. Reads see every change that was accepted before. */
public interface Accounts {

  /** All of them, by name, at most 1,000. */
  List<Account> all();

  /** One. */
  Optional<Account> find(String name);

  /** Adds one; false if the name is taken. */
  boolean add(Account account);

  /**
   * Changes one. The change may be asked more than once, each time of the account as it stands.
   *
   * @return the account as it is then; nothing if there is none of this name
   */
  Optional<Account> change(String name, UnaryOperator<Account> change);
}
