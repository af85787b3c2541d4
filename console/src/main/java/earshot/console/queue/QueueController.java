package earshot.console.queue;

import earshot.console.audit.Act;
import earshot.console.audit.Auditor;
import earshot.console.http.Allowed;
import earshot.console.store.Role;
import earshot.console.store.Stage;
import earshot.console.store.StoredItem;
import earshot.taxonomy.Level;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The queue and the claims on it. */
@RestController
@RequestMapping("/api")
final class QueueController {
  private final Queue queue;
  private final Desk desk;
  private final Room room;
  private final Auditor audit;

  QueueController(Queue queue, Desk desk, Room room, Auditor audit) {
    this.queue = queue;
    this.desk = desk;
    this.room = room;
    this.audit = audit;
  }

  /** The queue at a glance. */
  @GetMapping("/queue/summary")
  @Allowed({Role.REVIEWER, Role.LEAD})
  QueueSummary summary() {
    return queue.summary();
  }

  /** The waiting and claimed items, most urgent first. */
  @GetMapping("/queue")
  @Allowed(Role.LEAD)
  QueuePage list(
      @RequestParam Optional<Level> level,
      @RequestParam Optional<Stage> stage,
      @RequestParam(defaultValue = "50") int size,
      @RequestParam Optional<String> cursor) {
    return queue.page(level, stage, size, cursor);
  }

  /** What the caller holds. */
  @GetMapping("/claims")
  @Allowed({Role.REVIEWER, Role.LEAD})
  List<Holding> holdings(Principal caller) {
    return queue.holdings(caller.getName());
  }

  /**
   * Renews the caller's lease; takes the item again where the lease has lapsed and nobody else has
   * taken it since, else answers 409.
   */
  @PutMapping("/items/{id}/lease")
  @Allowed({Role.REVIEWER, Role.LEAD})
  Lease renew(@PathVariable String id, Principal caller) {
    return queue.renew(desk.item(id).id(), caller.getName());
  }

  /** Gives the item back to the queue. The draft is kept. */
  @DeleteMapping("/items/{id}/lease")
  @Allowed({Role.REVIEWER, Role.LEAD})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(@PathVariable String id, Principal caller) {
    StoredItem item = desk.item(id);
    queue.release(item.id(), caller.getName());
    audit.record(caller.getName(), Act.RELEASED, item, "");
  }

  /** Takes the item away from whoever holds it and gives it back to the queue. */
  @PostMapping("/items/{id}/free")
  @Allowed(Role.LEAD)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void free(@PathVariable String id, Principal caller) {
    StoredItem item = desk.item(id);
    queue.free(item.id());
    audit.record(caller.getName(), Act.FREED, item, "");
  }

  /** Queue, people and alarm. */
  @GetMapping("/lead/overview")
  @Allowed(Role.LEAD)
  LeadOverview overview() {
    return room.overview();
  }
}
