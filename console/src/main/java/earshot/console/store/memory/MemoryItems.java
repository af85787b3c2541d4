package earshot.console.store.memory;

import earshot.console.store.AuthorFlags;
import earshot.console.store.Decision;
import earshot.console.store.HistoryEntry;
import earshot.console.store.ItemId;
import earshot.console.store.Items;
import earshot.console.store.LevelCount;
import earshot.console.store.Review;
import earshot.console.store.Similar;
import earshot.console.store.Stage;
import earshot.console.store.Standing;
import earshot.console.store.StoredItem;
import earshot.console.store.Version;
import earshot.console.store.Waiting;
import earshot.console.store.WaitingLine;
import earshot.taxonomy.Level;
import earshot.triage.Flag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Items in memory. Thread-safe. */
public final class MemoryItems implements Items {
  private static final Comparator<Waiting> LONGEST_FIRST =
      Comparator.comparingLong((Waiting one) -> one.place().since())
          .thenComparing(one -> one.place().tie());

  private final Map<ItemId, StoredItem> items = new ConcurrentHashMap<>();
  private final AtomicLong writes = new AtomicLong();

  /** What the job does: writes its own fields and leaves the review alone. */
  public void write(Flag flag) {
    ItemId id = ItemId.of(flag.post().createdAt(), flag.id());
    items.compute(
        id,
        (key, before) ->
            new StoredItem(
                id,
                flag,
                flag.assessment().signals().size(),
                before == null ? Review.NONE : before.review(),
                nextVersion()));
  }

  private Version nextVersion() {
    return new Version(writes.incrementAndGet(), 1);
  }

  /** All of them. */
  Stream<StoredItem> all() {
    return items.values().stream();
  }

  @Override
  public Optional<StoredItem> find(ItemId id) {
    return Optional.ofNullable(items.get(id));
  }

  @Override
  public Optional<Version> replace(ItemId id, Version seen, Review next) {
    Version written = nextVersion();
    StoredItem after =
        items.computeIfPresent(
            id,
            (key, before) ->
                before.version().equals(seen)
                    ? new StoredItem(id, before.flag(), before.signalCount(), next, written)
                    : before);
    return after != null && after.version().equals(written)
        ? Optional.of(written)
        : Optional.empty();
  }

  @Override
  public List<List<Waiting>> waiting(List<WaitingLine> lines) {
    return lines.stream().map(this::line).toList();
  }

  private List<Waiting> line(WaitingLine line) {
    return all()
        .filter(item -> item.flag().assessment().level() == line.level())
        .filter(item -> item.review().stage() != Stage.CLOSED)
        .filter(item -> (item.review().stage() != Stage.FIRST) == line.later())
        .filter(item -> !line.later() || !item.waitingSince().isAfter(line.now()))
        .filter(item -> line.claimedToo() || item.review().claimAt(line.now()).isEmpty())
        .map(MemoryItems::row)
        .filter(row -> line.behind().map(place -> isBehind(row.place(), place)).orElse(true))
        .sorted(LONGEST_FIRST)
        .limit(line.most())
        .toList();
  }

  private static boolean isBehind(Waiting.Place one, Waiting.Place other) {
    return one.since() > other.since()
        || (one.since() == other.since() && one.tie().compareTo(other.tie()) > 0);
  }

  private static Waiting row(StoredItem item) {
    Instant since = item.waitingSince();
    return new Waiting(
        item.id(),
        item.review().stage(),
        item.flag().assessment().level(),
        item.flag().assessment().score(),
        item.flag().assessment().categories(),
        item.flag().post().source(),
        item.flag().post().createdAt(),
        since,
        item.review().claim(),
        item.review().standing().first().map(Decision::by),
        new Waiting.Place(since.toEpochMilli(), item.flag().post().id()));
  }

  @Override
  public List<LevelCount> counts(Instant now, Map<Level, Instant> dueBefore) {
    return dueBefore.entrySet().stream()
        .map(entry -> count(entry.getKey(), now, entry.getValue()))
        .toList();
  }

  private LevelCount count(Level level, Instant now, Instant due) {
    List<StoredItem> open =
        all()
            .filter(item -> item.flag().assessment().level() == level)
            .filter(item -> item.review().stage() != Stage.CLOSED)
            .toList();
    List<Instant> waiting =
        open.stream()
            .filter(item -> item.review().claimAt(now).isEmpty())
            .map(StoredItem::waitingSince)
            .sorted()
            .toList();
    return new LevelCount(
        level,
        waiting.size(),
        open.size() - waiting.size(),
        waiting.stream().filter(since -> since.isBefore(due)).count(),
        waiting.stream().findFirst(),
        open.stream().filter(item -> item.review().stage() == Stage.SECOND).count(),
        open.stream().filter(item -> item.review().stage() == Stage.ADJUDICATION).count());
  }

  @Override
  public List<Waiting> heldBy(String person, Instant now) {
    return all().filter(item -> item.review().heldBy(person, now)).map(MemoryItems::row).toList();
  }

  @Override
  public List<Waiting> held(Instant now) {
    return all()
        .filter(item -> item.review().claimAt(now).isPresent())
        .map(MemoryItems::row)
        .toList();
  }

  @Override
  public List<StoredItem> decidedBy(String person, int most) {
    return all()
        .filter(item -> hasDecided(item.review().standing(), person))
        .sorted(Comparator.comparing(MemoryItems::changedAt).reversed())
        .limit(most)
        .toList();
  }

  private static boolean hasDecided(Standing standing, String person) {
    return Stream.of(standing.decision(), standing.first(), standing.second())
        .flatMap(Optional::stream)
        .anyMatch(decision -> decision.by().equals(person));
  }

  private static Instant changedAt(StoredItem item) {
    List<HistoryEntry> history = item.review().history();
    return history.isEmpty() ? Instant.MIN : history.get(history.size() - 1).at();
  }

  @Override
  public AuthorFlags ofAuthor(String authorKey, int most) {
    List<StoredItem> flags =
        all()
            .filter(item -> item.flag().post().authorKey().equals(authorKey))
            .sorted(
                Comparator.comparing((StoredItem item) -> item.flag().post().createdAt())
                    .reversed())
            .toList();
    return new AuthorFlags(flags.size(), flags.subList(0, Math.min(most, flags.size())));
  }

  /** Likeness is how many words two texts share. */
  @Override
  public List<Similar> similar(StoredItem item, int most) {
    Set<String> words = words(item);
    return all()
        .filter(other -> !other.id().equals(item.id()))
        .filter(other -> other.review().stage() == Stage.CLOSED)
        .map(other -> new Similar(other, shared(words, words(other))))
        .filter(similar -> similar.likeness() >= Math.max(1, words.size() / 5))
        .sorted(Comparator.comparingDouble(Similar::likeness).reversed())
        .limit(most)
        .toList();
  }

  private static double shared(Set<String> one, Set<String> other) {
    return one.stream().filter(other::contains).count();
  }

  static Set<String> words(StoredItem item) {
    String text = item.flag().post().text().toLowerCase(Locale.ROOT);
    return new HashSet<>(Arrays.asList(text.split("\\W+")));
  }

  @Override
  public void decided(Instant from, Instant to, Consumer<StoredItem> taker) {
    new ArrayList<>(items.values())
        .stream()
            .filter(item -> item.review().stage() == Stage.CLOSED)
            .filter(item -> !item.flag().post().createdAt().isBefore(from))
            .filter(item -> item.flag().post().createdAt().isBefore(to))
            .forEach(taker);
  }
}
