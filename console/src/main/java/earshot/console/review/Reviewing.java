package earshot.console.review;

import earshot.console.audit.Act;
import earshot.console.audit.Auditor;
import earshot.console.http.Problem;
import earshot.console.queue.Desk;
import earshot.console.queue.Queue;
import earshot.console.store.AuthorFlags;
import earshot.console.store.Decision;
import earshot.console.store.Draft;
import earshot.console.store.Items;
import earshot.console.store.Review;
import earshot.console.store.StoredItem;
import earshot.console.store.Undo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What people do to items: the rules, the store and the audit together. */
public final class Reviewing {
  private static final int COURSE = 200;
  private static final int SIMILAR = 5;
  private static final int RECENT = 50;

  private final Items items;
  private final Desk desk;
  private final Queue queue;
  private final Auditor audit;
  private final ReviewSettings settings;
  private final Clock clock;
  private final Views views;

  /** Reviewing over these items. */
  public Reviewing(
      Items items, Desk desk, Queue queue, Auditor audit, ReviewSettings settings, Clock clock) {
    this.items = items;
    this.desk = desk;
    this.queue = queue;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
    views = new Views(queue);
  }

  NextAnswer next(Caller caller, boolean lighter) {
    return new NextAnswer(takeNext(caller, lighter));
  }

  private Optional<ItemView> takeNext(Caller caller, boolean lighter) {
    Optional<StoredItem> taken = queue.takeNext(caller.name(), lighter);
    taken.ifPresent(item -> audit.record(caller.name(), Act.CLAIMED, item, "next"));
    return taken.map(item -> read(item, caller));
  }

  ItemView claim(String id, Caller caller) {
    StoredItem item = queue.claim(desk.item(id).id(), caller.name());
    audit.record(caller.name(), Act.CLAIMED, item, "by hand");
    return read(item, caller);
  }

  ItemView item(String id, Caller caller) {
    return read(seen(id, caller), caller);
  }

  private ItemView read(StoredItem item, Caller caller) {
    audit.record(caller.name(), Act.ITEM_READ, item, "");
    return views.item(item, caller, clock.instant());
  }

  private StoredItem seen(String id, Caller caller) {
    StoredItem item = desk.item(id);
    if (!caller.maySee(item, clock.instant())) {
      throw Problem.forbidden("you neither hold the item nor have decided it");
    }
    return item;
  }

  TextView text(String id, Caller caller) {
    StoredItem item = seen(id, caller);
    audit.record(caller.name(), Act.TEXT_READ, item, "");
    return new TextView(item.flag().post().text());
  }

  CourseView course(String id, Caller caller) {
    StoredItem item = seen(id, caller);
    audit.record(caller.name(), Act.COURSE_READ, item, "");
    String author = item.flag().post().authorKey();
    AuthorFlags flags =
        author.isEmpty()
            ? new AuthorFlags(1, List.of(item)) // nobody knows whether two are one
            : items.ofAuthor(author, COURSE);
    return Views.course(item, flags, caller);
  }

  List<SimilarItem> similar(String id, Caller caller) {
    StoredItem item = seen(id, caller);
    audit.record(caller.name(), Act.SIMILAR_READ, item, "");
    return items.similar(item, SIMILAR).stream()
        .filter(one -> one.item().review().standing().decision().isPresent())
        .map(Views::similar)
        .toList();
  }

  List<HistoryView> history(String id, Caller caller) {
    StoredItem item = seen(id, caller);
    return caller.isBlind(item)
        ? List.of()
        : item.review().history().stream().map(Views::history).toList();
  }

  void draft(String id, DraftView draft, Caller caller) {
    String note = draft.note().orElse("");
    if (note.length() > Decisions.LONGEST_NOTE) {
      throw Problem.invalid("note", "at most " + Decisions.LONGEST_NOTE + " characters");
    }
    Draft kept = new Draft(caller.name(), draft.outcome(), draft.level(), draft.reason(), note);
    desk.change(desk.item(id).id(), item -> Decisions.draft(item.review(), kept, clock.instant()));
  }

  DecisionAnswer decide(String id, DecisionRequest request, boolean next, Caller caller) {
    return act(
        id,
        request,
        caller,
        Act.DECIDED,
        next,
        (item, decision) -> Decisions.decide(item, decision, settings));
  }

  DecisionAnswer adjudicate(String id, DecisionRequest request, Caller caller) {
    return act(
        id,
        request,
        caller,
        Act.ADJUDICATED,
        false,
        (item, decision) -> Decisions.adjudicate(item.review(), decision, settings.undo()));
  }

  DecisionAnswer reverse(String id, DecisionRequest request, Caller caller) {
    return act(
        id,
        request,
        caller,
        Act.REVERSED,
        false,
        (item, decision) ->
            Decisions.reverse(item.review(), decision, caller.lead(), settings.undo()));
  }

  private DecisionAnswer act(
      String id,
      DecisionRequest request,
      Caller caller,
      Act act,
      boolean next,
      BiFunction<StoredItem, Decision, Review> rule) {
    Decision decision = Decisions.checked(request, caller.name(), clock.instant());
    StoredItem item = desk.change(desk.item(id).id(), seen -> rule.apply(seen, decision));
    audit.record(caller.name(), act, item, decision.outcome().name());
    return new DecisionAnswer(
        item.id().toString(),
        Views.decision(decision),
        item.review().stage(),
        item.review().undo().map(Undo::until).orElse(decision.at()),
        clock.instant(),
        next ? takeNext(caller, false) : Optional.empty());
  }

  ItemView undo(String id, Caller caller) {
    Instant now = clock.instant();
    StoredItem item =
        desk.change(
            desk.item(id).id(),
            seen -> Decisions.undo(seen.review(), caller.name(), now, queue.lease()));
    queue.holds(caller.name(), item.id());
    audit.record(caller.name(), Act.UNDONE, item, "");
    return views.item(item, caller, now);
  }

  List<RecentDecision> mine(Caller caller) {
    return items.decidedBy(caller.name(), RECENT).stream()
        .flatMap(item -> recent(item, caller).stream())
        .toList();
  }

  private static Optional<RecentDecision> recent(StoredItem item, Caller caller) {
    var standing = item.review().standing();
    return List.of(standing.decision(), standing.second(), standing.first()).stream()
        .flatMap(Optional::stream)
        .filter(decision -> decision.by().equals(caller.name()))
        .findFirst()
        .map(
            decision ->
                new RecentDecision(
                    item.id().toString(),
                    item.flag().assessment().level(),
                    item.flag().assessment().categories(),
                    item.review().stage(),
                    Views.decision(decision)));
  }
}
