package earshot.console.queue;

import earshot.console.store.ItemId;
import earshot.console.store.Items;
import earshot.console.store.Waiting;
import earshot.console.store.WaitingLine;
import earshot.taxonomy.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The head of the queue, asked for at most once a second, which is as often as a search sees
 * anything new: so fifty people who take at once cost one search. Each candidate is given to one
 * taker alone; the store still has the last word.
 */
final class Front {
  /** Candidates of each line: at least as many as people may take within a second. */
  private static final int DEPTH = 100;

  private static final long FRESH_MILLIS = 1000;

  /** How long a candidate that was given out is kept back: until searches surely know. */
  private static final long KEPT_BACK_MILLIS = 5000;

  private final Items items;
  private final QueueSettings settings;
  private final Clock clock;
  private final Map<ItemId, Instant> givenOut = new ConcurrentHashMap<>();
  private volatile Head head = new Head(Instant.MIN, List.of());

  private record Head(Instant at, List<Waiting> rows) {}

  Front(Items items, QueueSettings settings, Clock clock) {
    this.items = items;
    this.settings = settings;
    this.clock = clock;
  }

  /** One person's look at the head. */
  Turn turn() {
    return new Turn();
  }

  /** An item waits again: it may be given out again. */
  void putBack(ItemId id) {
    givenOut.remove(id);
    head = new Head(Instant.MIN, List.of());
  }

  /** The most overdue rows, by the time that they are due. */
  List<QueueRow> overdue(int most) {
    Instant now = clock.instant();
    Urgency urgency = new Urgency(settings, now);
    return fresh().stream()
        .filter(row -> urgency.breached(row) && !isGivenOut(row.id(), now))
        .sorted(Comparator.comparing(urgency::dueAt))
        .limit(most)
        .map(row -> QueuePages.row(row, urgency, now))
        .toList();
  }

  private boolean isGivenOut(ItemId id, Instant now) {
    Instant until = givenOut.get(id);
    return until != null && now.isBefore(until);
  }

  private List<Waiting> fresh() {
    Head known = head;
    if (isFresh(known)) {
      return known.rows();
    }
    synchronized (this) {
      if (!isFresh(head)) {
        head = search();
      }
      return head.rows();
    }
  }

  private boolean isFresh(Head known) {
    Instant now = clock.instant();
    return !known.at().isAfter(now) && known.at().plusMillis(FRESH_MILLIS).isAfter(now);
  }

  private Head search() {
    Instant now = clock.instant();
    givenOut.values().removeIf(until -> !now.isBefore(until));
    List<WaitingLine> lines = new ArrayList<>();
    for (Level level : settings.sla().keySet()) {
      for (boolean later : new boolean[] {false, true}) {
        lines.add(new WaitingLine(level, later, false, Optional.empty(), now, DEPTH));
      }
    }
    List<Waiting> rows = new ArrayList<>();
    items.waiting(lines).forEach(rows::addAll);
    rows.sort(new Urgency(settings, now));
    return new Head(now, List.copyOf(rows));
  }

  /** Walks the head until a candidate is the taker's. */
  final class Turn {
    private final Set<ItemId> passed = new HashSet<>();
    private boolean askedAgain;

    private Turn() {}

    /** The next candidate that fits and that nobody else was given. */
    Optional<Waiting> next(Predicate<Waiting> fits) {
      while (true) {
        boolean skipped = false;
        for (Waiting row : fresh()) {
          if (passed.contains(row.id()) || !fits.test(row)) {
            continue;
          }
          if (mine(row.id())) {
            return Optional.of(row);
          }
          skipped = true;
        }
        // All were given to others: there may be more behind them.
        if (!skipped || askedAgain) {
          return Optional.empty();
        }
        askedAgain = true;
        head = new Head(Instant.MIN, List.of());
      }
    }

    private boolean mine(ItemId id) {
      Instant now = clock.instant();
      boolean[] won = new boolean[1];
      givenOut.compute(
          id,
          (key, until) -> {
            won[0] = until == null || !now.isBefore(until);
            return won[0] ? now.plusMillis(KEPT_BACK_MILLIS) : until;
          });
      return won[0];
    }

    void passOver(Waiting row) {
      passed.add(row.id());
    }
  }
}
