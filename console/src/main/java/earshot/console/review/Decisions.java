package earshot.console.review;

import earshot.console.http.Problem;
import earshot.console.store.Claim;
import earshot.console.store.Decision;
import earshot.console.store.Draft;
import earshot.console.store.HistoryEntry;
import earshot.console.store.HistoryEntry.Deed;
import earshot.console.store.NotRiskReason;
import earshot.console.store.Outcome;
import earshot.console.store.Review;
import earshot.console.store.Stage;
import earshot.console.store.Standing;
import earshot.console.store.StoredItem;
import earshot.console.store.Undo;
import earshot.taxonomy.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of a review when somebody decides, takes back, reverses. Plain functions. */
final class Decisions {
  /** Longest note, in characters. */
  static final int LONGEST_NOTE = 4000;

  /** Most entries of a history; far more than any item has in earnest. */
  private static final int LONGEST_HISTORY = 200;

  private Decisions() {}

  /**
   * The decision that a request asks for.
   *
   * @throws Problem naming what is missing or too much
   */
  static Decision checked(DecisionRequest request, String by, Instant at) {
    if (request.outcome() == null) {
      throw Problem.invalid("outcome", "must be given");
    }
    String note = request.note().orElse("").strip();
    if (note.length() > LONGEST_NOTE) {
      throw Problem.invalid("note", "at most " + LONGEST_NOTE + " characters");
    }
    boolean risk = request.outcome().isRisk();
    if (risk && request.level().filter(level -> level != Level.NONE).isEmpty()) {
      throw Problem.invalid("level", "LOW, MODERATE, HIGH, SEVERE or IMMINENT");
    }
    boolean notRisk = request.outcome() == Outcome.NOT_RISK;
    if (notRisk && request.reason().isEmpty()) {
      throw Problem.invalid("reason", "must be given for NOT_RISK");
    }
    if (request.outcome() == Outcome.HAND_OFF && note.isEmpty()) {
      throw Problem.invalid("note", "must say to whom the item is handed off");
    }
    if (notRisk && request.reason().get() == NotRiskReason.OTHER && note.isEmpty()) {
      throw Problem.invalid("note", "must say what the other reason is");
    }
    return new Decision(
        request.outcome(),
        risk ? request.level() : Optional.empty(),
        notRisk ? request.reason() : Optional.empty(),
        note,
        by,
        at);
  }

  /** The review once its holder has decided. */
  static Review decide(StoredItem item, Decision decision, ReviewSettings settings) {
    Review review = item.review();
    if (!review.heldBy(decision.by(), decision.at())) {
      throw Problem.conflict("not-held", "you do not hold the item any more; your draft is kept");
    }
    Standing next =
        switch (review.stage()) {
          case FIRST -> afterFirst(item, decision, settings);
          case SECOND -> afterSecond(review.standing(), decision, settings.undo());
          case ADJUDICATION ->
              throw Problem.conflict("adjudication", "two reviewers do not agree: a lead decides");
          case CLOSED -> throw Problem.conflict("closed", "the item is decided already");
        };
    return after(review, Deed.DECIDED, decision, next, settings.undo());
  }

  private static Standing afterFirst(StoredItem item, Decision decision, ReviewSettings settings) {
    if (!SecondReview.isNeeded(item, decision, settings)) {
      return closed(Optional.of(decision), Optional.empty(), Optional.empty());
    }
    // What was decided holds at once, unless it was only a question.
    boolean question = decision.outcome() == Outcome.SECOND_OPINION;
    return new Standing(
        Stage.SECOND,
        // Nobody takes it before it can no longer be taken back.
        Optional.of(decision.at().plus(settings.undo())),
        question ? Optional.empty() : Optional.of(decision),
        Optional.of(decision),
        Optional.empty());
  }

  private static Standing afterSecond(Standing standing, Decision second, Duration undo) {
    Decision first = standing.first().orElseThrow();
    boolean unsure = second.outcome() == Outcome.SECOND_OPINION;
    if (!unsure && first.outcome() == Outcome.SECOND_OPINION) {
      return closed(Optional.of(second), standing.first(), Optional.of(second));
    }
    if (!unsure && SecondReview.agree(first, second)) {
      Decision holds = SecondReview.moreSevere(first, second);
      return closed(Optional.of(holds), standing.first(), Optional.of(second));
    }
    return new Standing(
        Stage.ADJUDICATION,
        Optional.of(second.at().plus(undo)),
        standing.decision(),
        standing.first(),
        Optional.of(second));
  }

  private static Standing closed(
      Optional<Decision> holds, Optional<Decision> first, Optional<Decision> second) {
    return new Standing(Stage.CLOSED, Optional.empty(), holds, first, second);
  }

  /** The review once a lead has decided between two reviewers. */
  static Review adjudicate(Review review, Decision decision, Duration undo) {
    mustDecide(decision);
    if (review.stage() != Stage.ADJUDICATION) {
      throw Problem.conflict("no-adjudication", "no two reviewers disagree about the item");
    }
    boolean elsewhere =
        review
            .claimAt(decision.at())
            .filter(claim -> !claim.by().equals(decision.by()))
            .isPresent();
    if (elsewhere) {
      throw Problem.conflict("claimed", "somebody else holds the item");
    }
    Standing standing = review.standing();
    Standing next = closed(Optional.of(decision), standing.first(), standing.second());
    return after(review, Deed.ADJUDICATED, decision, next, undo);
  }

  /**
   * The review once a closed decision was replaced.
   *
   * @param anyones whether the person may reverse what others decided
   */
  static Review reverse(Review review, Decision decision, boolean anyones, Duration undo) {
    mustDecide(decision);
    if (review.stage() != Stage.CLOSED) {
      throw Problem.conflict("not-closed", "the item is not decided");
    }
    if (decision.note().isEmpty()) {
      throw Problem.invalid("note", "must say why the decision is reversed");
    }
    Standing standing = review.standing();
    boolean own = standing.decision().map(Decision::by).filter(decision.by()::equals).isPresent();
    if (!own && !anyones) {
      throw Problem.forbidden("only whoever decided, or a lead, may reverse a decision");
    }
    Standing next = closed(Optional.of(decision), standing.first(), standing.second());
    return after(review, Deed.REVERSED, decision, next, undo);
  }

  private static void mustDecide(Decision decision) {
    if (decision.outcome() == Outcome.SECOND_OPINION) {
      throw Problem.invalid("outcome", "CONFIRM, ESCALATE, HAND_OFF or NOT_RISK");
    }
  }

  private static Review after(
      Review review, Deed deed, Decision decision, Standing next, Duration undo) {
    return new Review(
        next,
        Optional.empty(),
        Optional.of(new Undo(decision.by(), decision.at().plus(undo), review.standing())),
        without(review.drafts(), decision.by()),
        grown(
            review.history(),
            new HistoryEntry(
                deed,
                decision.by(),
                decision.at(),
                review.stage(),
                next.stage(),
                Optional.of(decision))));
  }

  /** The review once a person has taken back what they just did: they hold the item again. */
  static Review undo(Review review, String person, Instant now, Duration lease) {
    Undo undo =
        review
            .undo()
            .filter(back -> back.by().equals(person))
            .orElseThrow(
                () -> Problem.conflict("nothing-to-undo", "there is nothing to take back"));
    if (now.isAfter(undo.until())) {
      throw Problem.conflict("too-late", "it is too late to take it back; reverse it instead");
    }
    Stage before = undo.standing().stage();
    // A reversal that is taken back leaves the item closed, and nobody needs to hold it.
    Optional<Claim> claim =
        before == Stage.CLOSED ? Optional.empty() : Optional.of(new Claim(person, now.plus(lease)));
    return new Review(
        undo.standing(),
        claim,
        Optional.empty(),
        review.drafts(),
        grown(
            review.history(),
            new HistoryEntry(Deed.UNDONE, person, now, review.stage(), before, Optional.empty())));
  }

  /** The review with a person's draft; an empty one takes it away. */
  static Review draft(Review review, Draft draft, Instant now) {
    if (!review.heldBy(draft.by(), now)) {
      throw Problem.conflict("not-held", "you do not hold the item any more");
    }
    List<Draft> drafts = new ArrayList<>(without(review.drafts(), draft.by()));
    if (!draft.isEmpty()) {
      drafts.add(draft);
    }
    return new Review(review.standing(), review.claim(), review.undo(), drafts, review.history());
  }

  private static List<Draft> without(List<Draft> drafts, String person) {
    return drafts.stream().filter(draft -> !draft.by().equals(person)).toList();
  }

  private static List<HistoryEntry> grown(List<HistoryEntry> history, HistoryEntry entry) {
    if (history.size() >= LONGEST_HISTORY) {
      throw Problem.conflict("history-full", "the item was changed too often; talk about it");
    }
    List<HistoryEntry> grown = new ArrayList<>(history);
    grown.add(entry);
    return grown;
  }
}
