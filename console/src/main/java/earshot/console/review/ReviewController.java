package earshot.console.review;

import earshot.console.access.Directory;
import earshot.console.http.Allowed;
import earshot.console.store.Role;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Items and decisions on them. */
@RestController
@RequestMapping("/api")
final class ReviewController {
  private final Reviewing reviewing;
  private final Directory directory;

  ReviewController(Reviewing reviewing, Directory directory) {
    this.reviewing = reviewing;
    this.directory = directory;
  }

  /**
   * Claims the most urgent item for the caller, or gives the one that they hold already.
   *
   * @param lighter take a less severe item this once, as a breather
   */
  @PostMapping("/queue/next")
  @Allowed({Role.REVIEWER, Role.LEAD})
  NextAnswer next(@RequestParam(defaultValue = "false") boolean lighter, Principal caller) {
    return reviewing.next(who(caller), lighter);
  }

  /** Claims this very item, out of turn. */
  @PostMapping("/items/{id}/claim")
  @Allowed(Role.LEAD)
  ItemView claim(@PathVariable String id, Principal caller) {
    return reviewing.claim(id, who(caller));
  }

  /** An item, without its text. Reviewers see those that they hold or have decided. */
  @GetMapping("/items/{id}")
  @Allowed({Role.REVIEWER, Role.LEAD})
  ItemView item(@PathVariable String id, Principal caller) {
    return reviewing.item(id, who(caller));
  }

  /** Reveals the text. Each call is an event in the audit. */
  @PostMapping("/items/{id}/text")
  @Allowed({Role.REVIEWER, Role.LEAD})
  TextView text(@PathVariable String id, Principal caller) {
    return reviewing.text(id, who(caller));
  }

  /** The other flags of the same author. */
  @GetMapping("/items/{id}/course")
  @Allowed({Role.REVIEWER, Role.LEAD})
  CourseView course(@PathVariable String id, Principal caller) {
    return reviewing.course(id, who(caller));
  }

  /** Decided items like this one, at most five, the most alike first. */
  @GetMapping("/items/{id}/similar")
  @Allowed({Role.REVIEWER, Role.LEAD})
  List<SimilarItem> similar(@PathVariable String id, Principal caller) {
    return reviewing.similar(id, who(caller));
  }

  /** Who decided what and when; empty for somebody who must decide blindly. */
  @GetMapping("/items/{id}/history")
  @Allowed({Role.REVIEWER, Role.LEAD})
  List<HistoryView> history(@PathVariable String id, Principal caller) {
    return reviewing.history(id, who(caller));
  }

  /** Keeps the caller's unfinished decision; an empty one takes it away. */
  @PutMapping("/items/{id}/draft")
  @Allowed({Role.REVIEWER, Role.LEAD})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void draft(@PathVariable String id, @RequestBody DraftView draft, Principal caller) {
    reviewing.draft(id, draft, who(caller));
  }

  /**
   * Decides an item that the caller holds.
   *
   * @param next whether to claim the next item in the same breath
   */
  @PostMapping("/items/{id}/decision")
  @Allowed({Role.REVIEWER, Role.LEAD})
  DecisionAnswer decide(
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean next,
      @RequestBody DecisionRequest decision,
      Principal caller) {
    return reviewing.decide(id, decision, next, who(caller));
  }

  /** Takes back the caller's decision within its 10 seconds, and claims the item for them again. */
  @PostMapping("/items/{id}/undo")
  @Allowed({Role.REVIEWER, Role.LEAD})
  ItemView undo(@PathVariable String id, Principal caller) {
    return reviewing.undo(id, who(caller));
  }

  /**
   * Puts another decision in the place of one that was closed: one's own, or as a lead anyone's.
   */
  @PostMapping("/items/{id}/reversal")
  @Allowed({Role.REVIEWER, Role.LEAD})
  DecisionAnswer reverse(
      @PathVariable String id, @RequestBody DecisionRequest decision, Principal caller) {
    return reviewing.reverse(id, decision, who(caller));
  }

  /** Decides where two reviewers do not agree. */
  @PostMapping("/items/{id}/adjudication")
  @Allowed(Role.LEAD)
  DecisionAnswer adjudicate(
      @PathVariable String id, @RequestBody DecisionRequest decision, Principal caller) {
    return reviewing.adjudicate(id, decision, who(caller));
  }

  /** The caller's latest decisions, newest first, at most 50. */
  @GetMapping("/decisions/mine")
  @Allowed({Role.REVIEWER, Role.LEAD})
  List<RecentDecision> mine(Principal caller) {
    return reviewing.mine(who(caller));
  }

  private Caller who(Principal caller) {
    return new Caller(caller.getName(), directory.has(caller.getName(), Role.LEAD));
  }
}
