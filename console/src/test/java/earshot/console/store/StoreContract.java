package earshot.console.store;

import static earshot.console.store.Flags.NOON;
import static earshot.console.store.Flags.flag;
import static earshot.console.store.Flags.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.taxonomy.Category;
import earshot.taxonomy.Level;
import earshot.triage.Flag;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises, whatever it is made of. */
public abstract class StoreContract {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  protected abstract Stores stores();

  /** What the job does. */
  protected abstract void write(Flag flag);

  /** Makes everything visible to searches. */
  protected abstract void refresh();

  /** Starts with nothing. */
  protected abstract void clear();

  private Items items;

  @BeforeEach
  void begin() {
    clear();
    items = stores().items();
  }

  private StoredItem written(Flag flag) {
    write(flag);
    return items.find(idOf(flag)).orElseThrow();
  }

  private static Review claimed(String by, Instant until) {
    return with(Standing.NEW, Optional.of(new Claim(by, until)));
  }

  private static Review with(Standing standing, Optional<Claim> claim) {
    return new Review(standing, claim, Optional.empty(), List.of(), List.of());
  }

  private static Decision confirmed(String by, Instant at) {
    return new Decision(
        Outcome.CONFIRM, Optional.of(Level.HIGH), Optional.empty(), "a note", by, at);
  }

  private static Review closed(Decision decision) {
    Standing standing =
        new Standing(
            Stage.CLOSED,
            Optional.empty(),
            Optional.of(decision),
            Optional.empty(),
            Optional.empty());
    return new Review(
        standing,
        Optional.empty(),
        Optional.of(new Undo(decision.by(), decision.at().plusSeconds(10), Standing.NEW)),
        List.of(
            new Draft(
                "other",
                Optional.of(Outcome.NOT_RISK),
                Optional.empty(),
                Optional.of(NotRiskReason.PAST),
                "begun")),
        List.of(
            new HistoryEntry(
                HistoryEntry.Deed.DECIDED,
                decision.by(),
                decision.at(),
                Stage.FIRST,
                Stage.CLOSED,
                Optional.of(decision))));
  }

  @Test
  void whatTheJobWroteIsReadAsItWas() {
    Flag flag = flag("p1", Level.HIGH, NOON);

    StoredItem item = written(flag);

    assertThat(item.flag()).isEqualTo(flag);
    assertThat(item.review()).isEqualTo(Review.NONE);
    assertThat(item.waitingSince()).isEqualTo(NOON);
  }

  @Test
  void anItemThatNobodyWroteIsNotThere() {
    assertThat(items.find(ItemId.of(NOON, "0".repeat(32)))).isEmpty();
    assertThat(items.find(ItemId.of(Instant.parse("1999-01-01T00:00:00Z"), "0".repeat(32))))
        .isEmpty();
  }

  @Test
  void aReviewIsReadAsItWasWrittenAtOnce() {
    StoredItem item = written(flag("p1", Level.HIGH, NOON));
    Review review = closed(confirmed("ada", NOON.plus(MINUTE)));

    assertThat(items.replace(item.id(), item.version(), review)).isPresent();

    assertThat(items.find(item.id()).orElseThrow().review()).isEqualTo(review);
  }

  @Test
  void whatIsTakenOutOfAReviewIsGone() {
    StoredItem item = written(flag("p1", Level.HIGH, NOON));
    Review full = closed(confirmed("ada", NOON));
    Version then = items.replace(item.id(), item.version(), full).orElseThrow();

    items.replace(item.id(), then, Review.NONE);

    assertThat(items.find(item.id()).orElseThrow().review()).isEqualTo(Review.NONE);
  }

  @Test
  void aChangeOnTopOfAnOldVersionIsRefused() {
    StoredItem item = written(flag("p1", Level.HIGH, NOON));
    Review ada = claimed("ada", NOON.plus(MINUTE));
    items.replace(item.id(), item.version(), ada);

    assertThat(items.replace(item.id(), item.version(), claimed("ben", NOON.plus(MINUTE))))
        .isEmpty();
    assertThat(items.find(item.id()).orElseThrow().review()).isEqualTo(ada);
  }

  @Test
  void aReplayOfTheJobLeavesTheReviewAsItWas() {
    Flag flag = flag("p1", Level.HIGH, NOON);
    StoredItem item = written(flag);
    Review review = closed(confirmed("ada", NOON));
    items.replace(item.id(), item.version(), review);

    write(flag);
    write(flag("p1", Level.SEVERE, NOON)); // judged anew by better models

    StoredItem now = items.find(item.id()).orElseThrow();
    assertThat(now.review()).isEqualTo(review);
    assertThat(now.flag().assessment().level()).isEqualTo(Level.SEVERE);
  }

  @Test
  void aLineGivesTheLongestWaitingFirstAndGoesOnBehindAPlace() {
    for (int i = 0; i < 5; i++) {
      write(flag("p" + i, Level.HIGH, NOON.minusSeconds(i)));
    }
    write(flag("other", Level.LOW, NOON.minusSeconds(99)));
    refresh();

    List<Waiting> first = line(Level.HIGH, false, false, Optional.empty(), 2);
    List<Waiting> rest = line(Level.HIGH, false, false, Optional.of(first.get(1).place()), 9);

    assertThat(first).extracting(row -> row.place().tie()).containsExactly("p4", "p3");
    assertThat(rest).extracting(row -> row.place().tie()).containsExactly("p2", "p1", "p0");
    assertThat(first.get(0).since()).isEqualTo(NOON.minusSeconds(4));
  }

  @Test
  void aClaimedItemWaitsAgainOnceItsLeaseHasLapsed() {
    StoredItem item = written(flag("p1", Level.HIGH, NOON));
    items.replace(item.id(), item.version(), claimed("ada", NOON));
    refresh();

    assertThat(lineAt(NOON.minusSeconds(1), false)).isEmpty();
    assertThat(lineAt(NOON.minusSeconds(1), true)).hasSize(1);
    assertThat(lineAt(NOON, false)).hasSize(1);
    assertThat(items.heldBy("ada", NOON.minusSeconds(1))).hasSize(1);
    assertThat(items.heldBy("ben", NOON.minusSeconds(1))).isEmpty();
    assertThat(items.held(NOON)).isEmpty();
  }

  @Test
  void anItemThatWaitsForASecondPersonStandsInTheLaterLineAlone() {
    StoredItem item = written(flag("p1", Level.HIGH, NOON.minusSeconds(600)));
    Decision first = confirmed("ada", NOON);
    Standing second =
        new Standing(
            Stage.SECOND,
            Optional.of(NOON),
            Optional.of(first),
            Optional.of(first),
            Optional.empty());
    items.replace(item.id(), item.version(), with(second, Optional.empty()));
    refresh();

    assertThat(line(Level.HIGH, false, true, Optional.empty(), 9)).isEmpty();
    List<Waiting> later = line(Level.HIGH, true, false, Optional.empty(), 9);
    assertThat(later).hasSize(1);
    assertThat(later.get(0).firstBy()).contains("ada");
    assertThat(later.get(0).since()).isEqualTo(NOON);
  }

  @Test
  void aClosedItemStandsInNoLine() {
    StoredItem item = written(flag("p1", Level.HIGH, NOON));
    items.replace(item.id(), item.version(), closed(confirmed("ada", NOON)));
    refresh();

    assertThat(line(Level.HIGH, false, true, Optional.empty(), 9)).isEmpty();
    assertThat(line(Level.HIGH, true, true, Optional.empty(), 9)).isEmpty();
  }

  @Test
  void countsTellWaitingClaimedAndLate() {
    write(flag("late", Level.HIGH, NOON.minusSeconds(600)));
    write(flag("fresh", Level.HIGH, NOON));
    StoredItem held = written(flag("held", Level.HIGH, NOON.minusSeconds(900)));
    items.replace(held.id(), held.version(), claimed("ada", NOON.plus(MINUTE)));
    refresh();
    Map<Level, Instant> due = new EnumMap<>(Level.class);
    due.put(Level.HIGH, NOON.minusSeconds(300));
    due.put(Level.LOW, NOON);

    List<LevelCount> counts = items.counts(NOON, due);

    assertThat(counts)
        .containsExactlyInAnyOrder(
            new LevelCount(Level.HIGH, 2, 1, 1, Optional.of(NOON.minusSeconds(600)), 0, 0),
            new LevelCount(Level.LOW, 0, 0, 0, Optional.empty(), 0, 0));
  }

  @Test
  void anAuthorsFlagsComeNewestFirst() {
    for (int i = 0; i < 4; i++) {
      write(flag("a" + i, Level.LOW, "pseudonym-1", "text", NOON.plusSeconds(i)));
    }
    write(flag("b", Level.LOW, "pseudonym-2", "text", NOON));
    refresh();

    AuthorFlags flags = items.ofAuthor("pseudonym-1", 3);

    assertThat(flags.total()).isEqualTo(4);
    assertThat(flags.newest())
        .extracting(item -> item.flag().post().id())
        .containsExactly("a3", "a2", "a1");
  }

  @Test
  void whatSomebodyDecidedComesNewestFirst() {
    for (int i = 0; i < 3; i++) {
      StoredItem item = written(flag("p" + i, Level.HIGH, NOON));
      items.replace(item.id(), item.version(), closed(confirmed("ada", NOON.plusSeconds(i))));
    }
    refresh();

    assertThat(items.decidedBy("ada", 2))
        .extracting(item -> item.flag().post().id())
        .containsExactly("p2", "p1");
    assertThat(items.decidedBy("ben", 2)).isEmpty();
  }

  @Test
  void similarItemsAreDecidedOnesWithTheSameWords() {
    String text = "nobody would notice if the lighthouse keeper went missing tonight";
    StoredItem asked = written(flag("asked", Level.HIGH, "a", text, NOON));
    StoredItem alike = written(flag("alike", Level.HIGH, "b", text + " again", NOON));
    StoredItem strange =
        written(flag("strange", Level.HIGH, "c", "quarterly figures look fine", NOON));
    written(flag("open", Level.HIGH, "d", text, NOON));
    for (StoredItem item : List.of(alike, strange)) {
      items.replace(item.id(), item.version(), closed(confirmed("ada", NOON)));
    }
    refresh();

    assertThat(items.similar(asked, 5))
        .extracting(similar -> similar.item().flag().post().id())
        .containsExactly("alike");
  }

  @Test
  void decidedItemsOfAPeriodAreAllGiven() {
    int many = 40;
    for (int i = 0; i < many; i++) {
      StoredItem item = written(flag("p" + i, Level.HIGH, NOON.plusSeconds(i % 3)));
      items.replace(item.id(), item.version(), closed(confirmed("ada", NOON)));
    }
    write(flag("open", Level.HIGH, NOON));
    refresh();
    List<String> given = new ArrayList<>();

    items.decided(NOON.minusSeconds(60), NOON, item -> given.add(item.flag().post().id()));

    assertThat(given).hasSize(many).doesNotHaveDuplicates();
  }

  @Test
  void anEventIsFoundByWhoWhatAndWhenAndNeverWrittenTwice() {
    AuditLog audit = stores().audit();
    for (int i = 0; i < 4; i++) {
      audit.add(event("e" + i, i % 2 == 0 ? "ada" : "ben", NOON.plusSeconds(i)));
    }
    refresh();

    assertThat(audit.search(AuditQuery.of("ada", Set.of("TEXT_READ"), NOON, 10)))
        .extracting(AuditEvent::id)
        .containsExactly("e2", "e0");
    assertThat(audit.search(AuditQuery.of("ada", Set.of("DECIDED"), NOON, 10))).isEmpty();
    assertThat(audit.lastSeen(NOON.plusSeconds(1)))
        .isEqualTo(Map.of("ada", NOON.plusSeconds(2), "ben", NOON.plusSeconds(3)));
    assertThat(audit.countByPerson(Set.of("TEXT_READ"), NOON.plusSeconds(1)))
        .isEqualTo(Map.of("ada", 1L, "ben", 2L));
    assertThatThrownBy(() -> audit.add(event("e1", "eve", NOON)))
        .isInstanceOf(StoreException.class);
  }

  private static AuditEvent event(String id, String by, Instant at) {
    return new AuditEvent(
        id, at, by, "TEXT_READ", Optional.of("item-1"), Optional.of(Level.HIGH), "");
  }

  @Test
  void anAccountIsAddedOnceAndChangedByEverybodyInTurn() throws InterruptedException {
    Accounts accounts = stores().accounts();
    Account ada = account("ada");
    assertThat(accounts.add(ada)).isTrue();
    assertThat(accounts.add(account("ada"))).isFalse();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Thread thread = new Thread(() -> accounts.change("ada", StoreContract::withOneMoreFailure));
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(accounts.find("ada").orElseThrow().failures()).isEqualTo(8);
    assertThat(accounts.change("nobody", StoreContract::withOneMoreFailure)).isEmpty();
    assertThat(accounts.all()).extracting(Account::name).containsExactly("ada");
  }

  private static Account account(String name) {
    return new Account(
        name,
        "Ada L.",
        Set.of(Role.REVIEWER, Role.LEAD),
        "hash",
        true,
        false,
        0,
        Optional.empty(),
        NOON,
        Optional.empty(),
        "{}");
  }

  private static Account withOneMoreFailure(Account account) {
    return new Account(
        account.name(),
        account.displayName(),
        account.roles(),
        account.passwordHash(),
        account.enabled(),
        account.mustChange(),
        account.failures() + 1,
        account.lockedUntil(),
        account.madeAt(),
        account.lastSignIn(),
        account.preferences());
  }

  @Test
  void aSharedSearchIsSeenByAllAndAnOwnOneByOneself() {
    Searches searches = stores().searches();
    searches.add(new Search("1", "mine", "level=HIGH", false, "ada", NOON));
    searches.add(new Search("2", "ours", "level=LOW", true, "ada", NOON));

    assertThat(searches.visibleTo("ada")).extracting(Search::id).containsExactly("1", "2");
    assertThat(searches.visibleTo("ben")).extracting(Search::id).containsExactly("2");
    searches.remove("2");
    assertThat(searches.find("2")).isEmpty();
    assertThat(searches.visibleTo("ben")).isEmpty();
  }

  @Test
  void flagsAreCountedByDayAndLevelAndTermsByFlagsAndAuthors() {
    write(flag("p1", Level.HIGH, "a", "tired of it all", NOON));
    write(flag("p2", Level.HIGH, "a", "Tired of it all", NOON.plusSeconds(5)));
    write(flag("p3", Level.LOW, "b", "tired of it all", NOON.plus(Duration.ofDays(1))));
    refresh();
    FlagFilter all =
        new FlagFilter(
            NOON.minus(Duration.ofDays(1)),
            NOON.plus(Duration.ofDays(5)),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            "");
    Instant day = Instant.parse("2026-11-10T00:00:00Z");

    FlagCounts counts = stores().counts();

    assertThat(counts.histogram(all, FlagCounts.Width.DAY, Optional.of(FlagCounts.Field.LEVEL)))
        .isEqualTo(
            Map.of(
                "HIGH", Map.of(day, 2L),
                "LOW", Map.of(day.plus(Duration.ofDays(1)), 1L)));
    assertThat(counts.histogram(all, FlagCounts.Width.WEEK, Optional.empty()))
        .isEqualTo(Map.of("ALL", Map.of(Instant.parse("2026-11-09T00:00:00Z"), 3L)));
    assertThat(counts.terms(all, 10))
        .containsExactly(new FlagCounts.TermCount("tired ", Category.HOPELESSNESS.name(), 3, 2));
    assertThat(counts.sources()).containsExactly("forum");
    FlagFilter words =
        new FlagFilter(
            all.from(), all.to(), Set.of(Level.HIGH), Set.of(), Set.of(), Set.of(), "tired");
    assertThat(counts.histogram(words, FlagCounts.Width.WEEK, Optional.empty()).get("ALL"))
        .containsValue(2L);
  }

  private List<Waiting> line(
      Level level, boolean later, boolean claimedToo, Optional<Waiting.Place> behind, int most) {
    return items
        .waiting(
            List.of(
                new WaitingLine(
                    level, later, claimedToo, behind, NOON.plus(Duration.ofDays(1)), most)))
        .get(0);
  }

  private List<Waiting> lineAt(Instant now, boolean claimedToo) {
    return items
        .waiting(List.of(new WaitingLine(Level.HIGH, false, claimedToo, Optional.empty(), now, 10)))
        .get(0);
  }
}
