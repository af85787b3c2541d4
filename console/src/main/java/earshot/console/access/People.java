package earshot.console.access;

import earshot.console.audit.Act;
import earshot.console.audit.Auditor;
import earshot.console.http.Problem;
import earshot.console.store.Account;
import earshot.console.store.Accounts;
import earshot.console.store.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Signing in, and looking after accounts. */
public final class People {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
  private static final int LONGEST_DISPLAY_NAME = 100;

  private final Accounts accounts;
  private final Directory directory;
  private final Auditor audit;
  private final AccessSettings settings;
  private final Clock clock;
  private final Passwords passwords;

  /** People with these accounts. */
  public People(
      Accounts accounts, Directory directory, Auditor audit, AccessSettings settings, Clock clock) {
    this.accounts = accounts;
    this.directory = directory;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
    passwords = new Passwords(settings.hashCost());
  }

  /**
   * Makes the account {@code admin} where there is no account at all.
   *
   * @return its one-time password, which nobody can ask for again; nothing where there are accounts
   */
  public Optional<String> firstAdmin() {
    if (!accounts.all().isEmpty()) {
      return Optional.empty();
    }
    String password = passwords.oneTime();
    // Two consoles that start at once: one of them adds it.
    return accounts.add(account("admin", "Administrator", Set.of(Role.ADMIN), password, true))
        ? Optional.of(password)
        : Optional.empty();
  }

  /**
   * Makes or resets an account with a known password, for a demonstration on one's own machine.
   *
   * @param password 12 characters or more
   */
  public void demonstrate(String name, String displayName, Set<Role> roles, String password) {
    Account account = account(name, displayName, roles, password, false);
    if (!accounts.add(account)) {
      directory.change(name, before -> account);
    }
  }

  private Account account(
      String name, String displayName, Set<Role> roles, String password, boolean mustChange) {
    return new Account(
        name,
        displayName,
        roles,
        passwords.hash(password),
        true,
        mustChange,
        0,
        Optional.empty(),
        clock.instant(),
        Optional.empty(),
        "");
  }

  /**
   * Whose name and password these are.
   *
   * @throws Problem if they are nobody's, or the account is locked; both say the same
   */
  Account signIn(SignIn signIn) {
    String name = signIn.name() == null ? "" : signIn.name();
    String password = signIn.password() == null ? "" : signIn.password();
    Optional<Account> found = NAME.matcher(name).matches() ? accounts.find(name) : Optional.empty();
    Instant now = clock.instant();
    boolean fits = passwords.fits(password, found.map(Account::passwordHash).orElse(""));
    boolean open =
        found
            .filter(Account::enabled)
            .filter(account -> account.lockedUntil().map(now::isAfter).orElse(true))
            .isPresent();
    if (!fits || !open) {
      if (open) {
        directory.change(name, account -> failed(account, now));
      }
      audit.record(found.map(Account::name).orElse("unknown"), Act.SIGN_IN_FAILED, "");
      throw Problem.unauthenticated("name or password is wrong, or the account is locked");
    }
    audit.record(name, Act.SIGNED_IN, "");
    return directory.change(name, account -> signedIn(account, now)).orElseThrow();
  }

  private Account failed(Account account, Instant now) {
    int failures = account.failures() + 1;
    boolean lock = failures >= settings.failures();
    return with(
        account,
        account.passwordHash(),
        account.mustChange(),
        lock ? 0 : failures,
        lock ? Optional.of(now.plus(settings.lock())) : account.lockedUntil(),
        account.lastSignIn());
  }

  private static Account signedIn(Account account, Instant now) {
    return with(
        account,
        account.passwordHash(),
        account.mustChange(),
        0,
        Optional.empty(),
        Optional.of(now));
  }

  private static Account with(
      Account account,
      String hash,
      boolean mustChange,
      int failures,
      Optional<Instant> lockedUntil,
      Optional<Instant> lastSignIn) {
    return new Account(
        account.name(),
        account.displayName(),
        account.roles(),
        hash,
        account.enabled(),
        mustChange,
        failures,
        lockedUntil,
        account.madeAt(),
        lastSignIn,
        account.preferences());
  }

  void signedOut(String name) {
    audit.record(name, Act.SIGNED_OUT, "");
  }

  void changePassword(String name, PasswordChange change) {
    Account account = directory.enabled(name).orElseThrow(() -> Problem.notFound("the account"));
    if (change.current() == null
        || change.next() == null
        || !passwords.fits(change.current(), account.passwordHash())) {
      throw Problem.invalid("current", "the password that you signed in with");
    }
    if (change.next().equals(change.current())) {
      throw Problem.invalid("next", "another password than the current one");
    }
    String hash = passwords.hash(change.next());
    directory.change(
        name, before -> with(before, hash, false, 0, Optional.empty(), before.lastSignIn()));
    audit.record(name, Act.PASSWORD_CHANGED, "");
  }

  List<AccountView> all() {
    return accounts.all().stream().map(this::view).toList();
  }

  OneTimePassword make(NewAccount wanted, String by) {
    if (wanted.name() == null || !NAME.matcher(wanted.name()).matches()) {
      throw Problem.invalid("name", "2 to 64 of a-z, 0-9, dot, hyphen and underscore");
    }
    String password = passwords.oneTime();
    Account account =
        account(
            wanted.name(),
            checkedName(wanted.displayName()),
            checkedRoles(wanted.roles()),
            password,
            true);
    if (!accounts.add(account)) {
      throw Problem.conflict("name-taken", "there is an account of this name");
    }
    audit.record(by, Act.ACCOUNT_MADE, account.name() + " " + account.roles());
    return new OneTimePassword(view(account), password);
  }

  AccountView change(String name, AccountChange change, String by) {
    boolean own = name.equals(by);
    Optional<Set<Role>> roles = change.roles().map(People::checkedRoles);
    boolean losesAdmin = roles.filter(next -> !next.contains(Role.ADMIN)).isPresent();
    if (own && (losesAdmin || change.enabled().filter(on -> !on).isPresent())) {
      throw Problem.conflict("own-account", "another admin must do this to your account");
    }
    Optional<String> displayName = change.displayName().map(People::checkedName);
    Account changed =
        must(
            name,
            account ->
                new Account(
                    account.name(),
                    displayName.orElse(account.displayName()),
                    roles.orElse(account.roles()),
                    account.passwordHash(),
                    change.enabled().orElse(account.enabled()),
                    account.mustChange(),
                    account.failures(),
                    account.lockedUntil(),
                    account.madeAt(),
                    account.lastSignIn(),
                    account.preferences()));
    audit.record(
        by,
        Act.ACCOUNT_CHANGED,
        name + " " + changed.roles() + (changed.enabled() ? "" : " disabled"));
    return view(changed);
  }

  OneTimePassword resetPassword(String name, String by) {
    String password = passwords.oneTime();
    String hash = passwords.hash(password);
    Account changed =
        must(name, account -> with(account, hash, true, 0, Optional.empty(), account.lastSignIn()));
    audit.record(by, Act.ACCOUNT_CHANGED, name + " password reset");
    return new OneTimePassword(view(changed), password);
  }

  void prefer(String name, String preferences) {
    must(
        name,
        account ->
            new Account(
                account.name(),
                account.displayName(),
                account.roles(),
                account.passwordHash(),
                account.enabled(),
                account.mustChange(),
                account.failures(),
                account.lockedUntil(),
                account.madeAt(),
                account.lastSignIn(),
                preferences));
  }

  private Account must(String name, UnaryOperator<Account> change) {
    return directory.change(name, change).orElseThrow(() -> Problem.notFound("the account"));
  }

  private static String checkedName(String name) {
    if (name == null || name.isBlank() || name.length() > LONGEST_DISPLAY_NAME) {
      throw Problem.invalid("displayName", "1 to " + LONGEST_DISPLAY_NAME + " characters");
    }
    return name.strip();
  }

  private static Set<Role> checkedRoles(Set<Role> roles) {
    if (roles == null || roles.isEmpty()) {
      throw Problem.invalid("roles", "at least one");
    }
    return roles;
  }

  private AccountView view(Account account) {
    return new AccountView(
        account.name(),
        account.displayName(),
        account.roles(),
        account.enabled(),
        account.lockedUntil().map(clock.instant()::isBefore).orElse(false),
        account.mustChange(),
        account.madeAt(),
        account.lastSignIn());
  }
}
