package earshot.console.queue;

import static earshot.console.store.Flags.NOON;
import static earshot.console.store.Flags.flag;
import static earshot.console.store.Flags.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.console.http.Problem;
import earshot.console.store.ItemId;
import earshot.console.store.Items;
import earshot.console.store.StoredItem;
import earshot.taxonomy.Level;
import earshot.triage.Flag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims as the store and the queue keep them together. */
public abstract class ClaimContract {
  private static final int REVIEWERS = 50;
  private static final int ITEMS = 120;

  private Items items;

  protected abstract Items items();

  protected abstract void write(Flag flag);

  protected abstract void refresh();

  protected abstract void clear();

  @BeforeEach
  void begin() {
    clear();
    items = items();
  }

  private Queue queueAt(Instant now) {
    return queue(Clock.fixed(now, ZoneOffset.UTC));
  }

  private Queue queue(Clock clock) {
    return new Queue(items, new Desk(items), QueueSettings.DEFAULTS, clock);
  }

  @Test
  void theMostUrgentItemIsGivenFirstAndTheSameOneUntilItIsDone() {
    write(flag("low", Level.LOW, NOON));
    write(flag("severe", Level.SEVERE, NOON));
    refresh();
    Queue queue = queueAt(NOON.plusSeconds(5));

    StoredItem taken = queue.takeNext("ada", false).orElseThrow();

    assertThat(taken.flag().post().id()).isEqualTo("severe");
    assertThat(queue.takeNext("ada", false).orElseThrow().id()).isEqualTo(taken.id());
    assertThat(queue.takeNext("ben", false).orElseThrow().flag().post().id()).isEqualTo("low");
    assertThat(queue.takeNext("eve", false)).isEmpty();
  }

  @Test
  void aLapsedLeaseGivesTheItemBackAgainAndAgain() {
    write(flag("p", Level.HIGH, NOON));
    Instant now = NOON.plusSeconds(1);
    for (String person : List.of("ada", "ben", "eve", "ada")) {
      refresh();
      StoredItem taken = queueAt(now).takeNext(person, false).orElseThrow();
      assertThat(taken.review().claim().orElseThrow().by()).isEqualTo(person);
      now = now.plus(QueueSettings.DEFAULTS.lease());
    }
  }

  @Test
  void aRenewedLeaseIsNobodyElses() {
    Flag flag = flag("p", Level.HIGH, NOON);
    write(flag);
    ItemId id = idOf(flag);
    Duration almost = QueueSettings.DEFAULTS.lease().minusSeconds(1);

    queueAt(NOON).claim(id, "ada");
    queueAt(NOON.plus(almost)).claim(id, "ada");

    Queue later = queueAt(NOON.plus(almost).plus(almost));
    assertThatThrownBy(() -> later.claim(id, "ben")).isInstanceOf(Problem.class);
    assertThat(later.claim(id, "ada").review().claim().orElseThrow().until())
        .isEqualTo(NOON.plus(almost).plus(almost).plus(QueueSettings.DEFAULTS.lease()));
  }

  @Test
  void whoeverHoldsAnItemHoldsItStillAfterARestart() {
    write(flag("one", Level.SEVERE, NOON));
    write(flag("two", Level.HIGH, NOON));
    refresh();
    StoredItem before = queueAt(NOON).takeNext("ada", false).orElseThrow();
    refresh();

    Queue restarted = queueAt(NOON.plusSeconds(30));

    assertThat(restarted.takeNext("ben", false).orElseThrow().id()).isNotEqualTo(before.id());
    assertThat(restarted.takeNext("ada", false).orElseThrow().id()).isEqualTo(before.id());
  }

  @Test
  void aReleasedItemCanBeTakenAtOnce() {
    Flag flag = flag("p", Level.HIGH, NOON);
    write(flag);
    refresh();
    Queue queue = queue(Clock.systemUTC());
    assertThat(queue.takeNext("ada", false)).isPresent();

    queue.release(idOf(flag), "ada");
    refresh();

    assertThat(queue.takeNext("ben", false)).isPresent();
  }

  @Test
  void fiftyReviewersAtOnceOverTwoConsolesNeverHoldOneItemTwice() throws Exception {
    for (int i = 0; i < ITEMS; i++) {
      write(flag("p" + i, i % 3 == 0 ? Level.SEVERE : Level.HIGH, NOON.plusSeconds(i)));
    }
    refresh();
    List<Queue> consoles = List.of(queue(Clock.systemUTC()), queue(Clock.systemUTC()));
    Map<ItemId, String> holders = new ConcurrentHashMap<>();
    List<String> doubles = new ArrayList<>();
    List<Callable<Integer>> work = new ArrayList<>();
    for (int i = 0; i < REVIEWERS; i++) {
      Queue console = consoles.get(i % 2);
      String name = "reviewer-" + i;
      work.add(() -> takeAll(console, name, holders, doubles));
    }

    ExecutorService people = Executors.newFixedThreadPool(REVIEWERS);
    int taken = 0;
    for (Future<Integer> done : people.invokeAll(work)) {
      taken += done.get();
    }
    people.shutdown();

    assertThat(doubles).isEmpty();
    assertThat(taken).isEqualTo(holders.size());
    // Each took three at most; with two consoles behind one index nearly all are given out.
    assertThat(taken).isGreaterThan(ITEMS * 3 / 4);
    holders.forEach(
        (id, name) ->
            assertThat(items.find(id).orElseThrow().review().claim().orElseThrow().by())
                .isEqualTo(name));
  }

  /** Takes three items, one after another, without giving any back. */
  private static int takeAll(
      Queue queue, String name, Map<ItemId, String> holders, List<String> doubles) {
    int taken = 0;
    for (int hand = 0; hand < 3; hand++) {
      // A person of its own for each, since nobody is given a second item while they hold one.
      String person = name + "-" + hand;
      Optional<StoredItem> item = queue.takeNext(person, false);
      if (item.isPresent()) {
        taken++;
        if (holders.put(item.get().id(), person) != null) {
          synchronized (doubles) {
            doubles.add(item.get().id().toString());
          }
        }
      }
    }
    return taken;
  }

  @Test
  void fiftyReviewersWhoWantTheSameItemLeaveItToOne() throws Exception {
    Flag flag = flag("p", Level.IMMINENT, NOON);
    write(flag);
    ItemId id = idOf(flag);
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int i = 0; i < REVIEWERS; i++) {
      Queue own = queueAt(NOON);
      String name = "reviewer-" + i;
      work.add(
          () -> {
            try {
              own.claim(id, name);
              return true;
            } catch (Problem taken) {
              return false;
            }
          });
    }

    ExecutorService people = Executors.newFixedThreadPool(REVIEWERS);
    int won = 0;
    for (Future<Boolean> done : people.invokeAll(work)) {
      won += done.get() ? 1 : 0;
    }
    people.shutdown();

    assertThat(won).isEqualTo(1);
  }

  @Test
  void thePagesOfTheListGiveEveryItemOnceInOrder() {
    for (int i = 0; i < 25; i++) {
      write(flag("p" + i, i % 2 == 0 ? Level.HIGH : Level.LOW, NOON.plusSeconds(i / 5)));
    }
    refresh();
    Queue queue = queueAt(NOON.plusSeconds(60));
    List<String> seen = new ArrayList<>();
    List<Level> levels = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      QueuePage page = queue.page(Optional.empty(), Optional.empty(), 4, cursor);
      page.rows().forEach(row -> seen.add(row.id()));
      page.rows().forEach(row -> levels.add(row.level()));
      cursor = page.next();
    } while (cursor.isPresent());

    assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    assertThat(levels.subList(0, 13)).containsOnly(Level.HIGH);
    assertThat(levels.subList(13, 25)).containsOnly(Level.LOW);
  }
}
