package earshot.console;

import earshot.console.access.AccessSettings;
import earshot.console.review.ReviewSettings;
import earshot.console.store.Role;
import earshot.console.store.Stores;
import earshot.console.store.memory.MemoryItems;
import earshot.console.store.memory.MemoryStores;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** A console with four people, for tests. */
final class TestDesk implements AutoCloseable {
  static final String PASSWORD = "a password of twelve";

  final MemoryItems items = new MemoryItems();
  final AtomicBoolean storeAnswers = new AtomicBoolean(true);
  final SettableClock clock = new SettableClock();
  final Stores stores;
  final Console console;

  TestDesk() {
    this(List.of());
  }

  TestDesk(List<Class<?>> more) {
    stores = MemoryStores.over(items);
    console = Console.start(config(), stores, storeAnswers::get, clock, more);
    seat(console);
  }

  static ConsoleConfig config() {
    return ConsoleConfig.read(Path.of("../config/console.yaml"))
        .withPort(0)
        .withAccess(AccessSettings.DEFAULTS.withHashCost(4))
        .withReview(ReviewSettings.DEFAULTS.withSecondShareOnly(0));
  }

  /** One person for each role, and two more reviewers. */
  static void seat(Console console) {
    for (Role role : Role.values()) {
      String name = role.name().toLowerCase(Locale.ROOT);
      console.demonstrate("the-" + name, "The " + name, Set.of(role), PASSWORD);
    }
    console.demonstrate("ada", "Ada", Set.of(Role.REVIEWER), PASSWORD);
    console.demonstrate("ben", "Ben", Set.of(Role.REVIEWER), PASSWORD);
  }

  Browser browser() {
    return new Browser(console.uri());
  }

  Browser signedIn(String name) {
    return browser().signIn(name, PASSWORD);
  }

  @Override
  public void close() {
    console.close();
  }
}
