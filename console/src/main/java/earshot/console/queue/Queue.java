package earshot.console.queue;

import earshot.console.http.Problem;
import earshot.console.store.ItemId;
import earshot.console.store.Items;
import earshot.console.store.LevelCount;
import earshot.console.store.Stage;
import earshot.console.store.StoredItem;
import earshot.console.store.Waiting;
import earshot.taxonomy.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The queue: takes, renews and gives back. All that counts stands in the store, so it may be
 * stopped at any instant; what it remembers itself only saves questions. Thread-safe.
 */
public final class Queue {
  private static final int LOCKS = 64;

  private final Items items;
  private final Desk desk;
  private final QueueSettings settings;
  private final Clock clock;
  private final Front front;
  private final Map<String, Set<ItemId>> hands = new ConcurrentHashMap<>();
  private final Object[] locks = new Object[LOCKS];
  private volatile Snapshot snapshot = new Snapshot(Instant.MIN, List.of());

  private record Snapshot(Instant at, List<LevelCount> counts) {}

  /** A queue over these items. */
  public Queue(Items items, Desk desk, QueueSettings settings, Clock clock) {
    this.items = items;
    this.desk = desk;
    this.settings = settings;
    this.clock = clock;
    front = new Front(items, settings, clock);
    for (int i = 0; i < LOCKS; i++) {
      locks[i] = new Object();
    }
  }

  /**
   * Claims the most urgent item for a person, or gives the one that they hold.
   *
   * @param lighter prefer an item below HIGH, where one waits
   * @return nothing where nothing waits that this person may take
   */
  public Optional<StoredItem> takeNext(String person, boolean lighter) {
    // Two windows of one person must not take two items.
    synchronized (locks[Math.floorMod(person.hashCode(), LOCKS)]) {
      Optional<StoredItem> held = held(person);
      if (held.isPresent()) {
        return held;
      }
      Optional<StoredItem> light = lighter ? take(person, true) : Optional.empty();
      return light.isPresent() ? light : take(person, false);
    }
  }

  private Optional<StoredItem> held(String person) {
    Instant now = clock.instant();
    for (ItemId id : handsOf(person)) {
      Optional<StoredItem> item = items.find(id).filter(one -> one.review().heldBy(person, now));
      if (item.isPresent()) {
        return item;
      }
      handsOf(person).remove(id);
    }
    return Optional.empty();
  }

  /** What a person may hold; after a restart the store knows. */
  private Set<ItemId> handsOf(String person) {
    return hands.computeIfAbsent(
        person,
        name -> {
          Set<ItemId> held = ConcurrentHashMap.newKeySet();
          items.heldBy(name, clock.instant()).forEach(row -> held.add(row.id()));
          return held;
        });
  }

  private Optional<StoredItem> take(String person, boolean lighter) {
    Front.Turn turn = front.turn();
    while (true) {
      Optional<Waiting> candidate = turn.next(row -> mayTake(row, person, lighter));
      if (candidate.isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(claim(candidate.get().id(), person));
      } catch (Problem taken) {
        // The search was behind the store: the item is somebody else's by now. Try the next one.
        turn.passOver(candidate.get());
      }
    }
  }

  private static boolean mayTake(Waiting row, String person, boolean lighter) {
    return row.stage() != Stage.ADJUDICATION
        && !row.firstBy().filter(person::equals).isPresent()
        && (!lighter || !row.level().atLeast(Level.HIGH));
  }

  /**
   * Claims an item for a person, or renews their claim; also takes it again after their lease has
   * lapsed.
   *
   * @throws Problem if it cannot be theirs
   */
  public StoredItem claim(ItemId id, String person) {
    StoredItem claimed =
        desk.change(
            id, item -> Claims.claim(item.review(), person, clock.instant(), settings.lease()));
    handsOf(person).add(id);
    return claimed;
  }

  Lease renew(ItemId id, String person) {
    StoredItem item = claim(id, person);
    Instant until = item.review().claim().orElseThrow().until();
    return new Lease(id.toString(), until, clock.instant(), (int) settings.lease().toSeconds());
  }

  /** Gives an item back; nothing happens where the person does not hold it. */
  public void release(ItemId id, String person) {
    desk.change(id, item -> Claims.release(item.review(), person, clock.instant()));
    front.putBack(id);
    handsOf(person).remove(id);
  }

  /** Takes an item from whoever holds it. */
  public void free(ItemId id) {
    desk.change(id, item -> Claims.free(item.review()));
    front.putBack(id);
  }

  /** Tells that a person holds an item by other means than a claim. */
  public void holds(String person, ItemId id) {
    handsOf(person).add(id);
  }

  /** How soon somebody should look at an item. */
  public Instant dueAt(StoredItem item) {
    Level level = item.flag().assessment().level();
    return item.waitingSince().plus(settings.sla().getOrDefault(level, Duration.ZERO));
  }

  /** How long a claim lasts. */
  public Duration lease() {
    return settings.lease();
  }

  QueueSummary summary() {
    Instant now = clock.instant();
    Snapshot known = snapshot;
    if (known.at().plusMillis(1000).isBefore(now) || known.at().isAfter(now)) {
      Map<Level, Instant> due = new EnumMap<>(Level.class);
      settings.sla().forEach((level, sla) -> due.put(level, now.minus(sla)));
      known = new Snapshot(now, items.counts(now, due));
      snapshot = known;
    }
    List<QueueSummary.LevelLine> lines =
        known.counts().stream()
            .sorted(Comparator.comparing(LevelCount::level).reversed())
            .map(this::line)
            .toList();
    return new QueueSummary(
        known.at(),
        lines,
        known.counts().stream().mapToLong(LevelCount::second).sum(),
        known.counts().stream().mapToLong(LevelCount::adjudication).sum());
  }

  private QueueSummary.LevelLine line(LevelCount count) {
    var sla = settings.sla().get(count.level());
    return new QueueSummary.LevelLine(
        count.level(),
        count.waiting(),
        count.claimed(),
        count.breached(),
        sla.toSeconds(),
        count.oldest(),
        count.oldest().map(oldest -> oldest.plus(sla)));
  }

  List<Holding> holdings(String person) {
    Instant now = clock.instant();
    List<Holding> holdings = new ArrayList<>();
    for (Waiting row : items.heldBy(person, now)) {
      items
          .find(row.id())
          .filter(item -> item.review().heldBy(person, now))
          .ifPresent(
              item ->
                  holdings.add(
                      new Holding(
                          row.id().toString(),
                          row.level(),
                          item.review().claim().orElseThrow().until())));
    }
    return holdings;
  }

  QueuePage page(Optional<Level> level, Optional<Stage> stage, int size, Optional<String> cursor) {
    return new QueuePages(items, settings, clock).page(level, stage, size, cursor);
  }

  /** The items that wait longest beyond their time, unclaimed. */
  List<QueueRow> mostOverdue(int most) {
    return front.overdue(most);
  }
}
