package earshot.console.review;

import earshot.console.queue.Queue;
import earshot.console.store.AuthorFlags;
import earshot.console.store.Claim;
import earshot.console.store.Decision;
import earshot.console.store.Draft;
import earshot.console.store.HistoryEntry;
import earshot.console.store.Similar;
import earshot.console.store.Stage;
import earshot.console.store.Standing;
import earshot.console.store.StoredItem;
import earshot.risk.Bars;
import earshot.risk.RiskAssessment;
import earshot.signal.Signal;
import earshot.taxonomy.Level;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Items as people see them. */
final class Views {
  private static final int EVIDENCE_OF_SIMILAR = 5;

  private final Queue queue;

  Views(Queue queue) {
    this.queue = queue;
  }

  ItemView item(StoredItem item, Caller caller, Instant now) {
    RiskAssessment assessment = item.flag().assessment();
    Standing standing = item.review().standing();
    boolean blind = caller.isBlind(item);
    boolean adjudication = standing.stage() == Stage.ADJUDICATION && caller.lead();
    Optional<Claim> claim = item.review().claimAt(now);
    return new ItemView(
        item.id().toString(),
        standing.stage(),
        blind,
        assessment.level(),
        assessment.score(),
        assessment.categories(),
        assessment.subject(),
        assessment.genre(),
        bars(assessment.bars()),
        new ItemView.Tone(
            assessment.sentiment().label().name(),
            assessment.sentiment().score(),
            assessment.sentiment().model()),
        assessment.signals().stream().map(Views::evidence).toList(),
        item.signalCount(),
        assessment.reasons(),
        new ItemView.JudgedBy(
            assessment.provenance().lexicon(),
            assessment.provenance().models(),
            assessment.provenance().scorer(),
            assessment.provenance().depth()),
        item.flag().post().source(),
        given(item.flag().post().language()),
        given(item.flag().post().authorKey()),
        !item.flag().post().replyTo().isEmpty(),
        item.flag().post().text().length(),
        item.flag().post().createdAt(),
        item.flag().post().receivedAt(),
        item.waitingSince(),
        queue.dueAt(item),
        now,
        claim.map(Claim::by),
        claim
            .filter(held -> held.by().equals(caller.name()))
            .map(held -> new ItemView.Held(held.until(), (int) queue.lease().toSeconds())),
        item.review().draftOf(caller.name()).map(Views::draft),
        blind ? Optional.empty() : standing.decision().map(Views::decision),
        adjudication ? standing.first().map(Views::decision) : Optional.empty(),
        adjudication ? standing.second().map(Views::decision) : Optional.empty());
  }

  private static Optional<String> given(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static ItemView.Bars bars(Bars bars) {
    return new ItemView.Bars(bars.desire(), bars.capability(), bars.intent(), bars.buffers());
  }

  private static EvidenceView evidence(Signal signal) {
    return new EvidenceView(
        signal.category(),
        signal.rule(),
        signal.start(),
        signal.end(),
        signal.text(),
        signal.subject(),
        signal.time(),
        signal.modality(),
        signal.form(),
        signal.level(),
        signal.points());
  }

  private static DraftView draft(Draft draft) {
    return new DraftView(draft.outcome(), draft.level(), draft.reason(), given(draft.note()));
  }

  static DecisionView decision(Decision decision) {
    return new DecisionView(
        decision.outcome(),
        decision.level(),
        decision.reason(),
        given(decision.note()),
        decision.by(),
        decision.at());
  }

  static CourseView course(StoredItem item, AuthorFlags flags, Caller caller) {
    List<CourseView.Point> points =
        flags.newest().stream()
            .sorted(Comparator.comparing(one -> one.flag().post().createdAt()))
            .map(
                one ->
                    new CourseView.Point(
                        one.id().toString(),
                        one.flag().post().createdAt(),
                        one.flag().assessment().level(),
                        one.flag().assessment().score(),
                        one.flag().assessment().categories(),
                        bars(one.flag().assessment().bars()),
                        one.id().equals(item.id()),
                        caller.isBlind(one) ? Optional.empty() : outcome(one)))
            .toList();
    return new CourseView(given(item.flag().post().authorKey()), flags.total(), points);
  }

  static SimilarItem similar(Similar similar) {
    StoredItem item = similar.item();
    RiskAssessment assessment = item.flag().assessment();
    return new SimilarItem(
        item.id().toString(),
        item.flag().post().createdAt(),
        assessment.level(),
        assessment.categories(),
        assessment.signals().stream()
            .filter(signal -> signal.level() != Level.NONE)
            .sorted(Comparator.comparing(Signal::level).reversed())
            .map(Signal::text)
            .distinct()
            .limit(EVIDENCE_OF_SIMILAR)
            .toList(),
        outcome(item).orElseThrow(),
        similar.likeness());
  }

  private static Optional<PastOutcome> outcome(StoredItem item) {
    return item.review()
        .standing()
        .decision()
        .map(
            decision ->
                new PastOutcome(
                    decision.outcome(), decision.level(), decision.reason(), decision.at()));
  }

  static HistoryView history(HistoryEntry entry) {
    Optional<Decision> decision = entry.decision();
    return new HistoryView(
        entry.deed().name(),
        entry.by(),
        entry.at(),
        entry.from(),
        entry.to(),
        decision.map(Decision::outcome),
        decision.flatMap(Decision::level),
        decision.flatMap(Decision::reason),
        decision.flatMap(one -> given(one.note())));
  }
}
