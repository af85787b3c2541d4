package earshot.console.queue;

import earshot.console.audit.Act;
import earshot.console.store.Account;
import earshot.console.store.Accounts;
import earshot.console.store.AuditLog;
import earshot.console.store.Claim;
import earshot.console.store.Items;
import earshot.console.store.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who is at work, and on what. */
public final class Room {
  /** Whoever did nothing for so long is away. */
  static final Duration PRESENT = Duration.ofMinutes(15);

  /** What only somebody at a desk does. */
  static final Set<String> WORK =
      Set.of(
          Act.CLAIMED.name(),
          Act.ITEM_READ.name(),
          Act.TEXT_READ.name(),
          Act.DECIDED.name(),
          Act.ADJUDICATED.name(),
          Act.REVERSED.name());

  private static final int OLDEST = 10;

  private final Items items;
  private final AuditLog log;
  private final Accounts accounts;
  private final Queue queue;
  private final Alarms alarms;
  private final Clock clock;

  /** The room around this queue. */
  public Room(
      Items items, AuditLog log, Accounts accounts, Queue queue, Alarms alarms, Clock clock) {
    this.items = items;
    this.log = log;
    this.accounts = accounts;
    this.queue = queue;
    this.alarms = alarms;
    this.clock = clock;
  }

  LeadOverview overview() {
    return new LeadOverview(queue.summary(), queue.mostOverdue(OLDEST), people(), alarms.current());
  }

  private List<LeadOverview.Person> people() {
    Instant now = clock.instant();
    Map<String, String> holding = new HashMap<>();
    for (Waiting row : items.held(now)) {
      row.claim().map(Claim::by).ifPresent(by -> holding.put(by, row.id().toString()));
    }
    Map<String, Instant> seen = log.lastSeen(now.minus(PRESENT));
    Instant midnight = now.truncatedTo(ChronoUnit.DAYS);
    Map<String, Long> decided =
        log.countByPerson(Set.of(Act.DECIDED.name(), Act.ADJUDICATED.name()), midnight);
    Map<String, Account> known = new HashMap<>();
    accounts.all().forEach(account -> known.put(account.name(), account));
    Set<String> names = new TreeSet<>(seen.keySet());
    names.addAll(holding.keySet());
    names.retainAll(known.keySet()); // a sign-in that failed is nobody's presence
    List<LeadOverview.Person> people = new ArrayList<>();
    for (String name : names) {
      people.add(
          new LeadOverview.Person(
              name,
              known.get(name).roles(),
              Optional.ofNullable(holding.get(name)),
              seen.getOrDefault(name, now.minus(PRESENT)),
              decided.getOrDefault(name, 0L)));
    }
    people.sort(Comparator.comparing(LeadOverview.Person::lastSeen).reversed());
    return people;
  }
}
