package earshot.console.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Events that are only ever added. */
public interface AuditLog {

  /**
   * Adds an event. It lasts once this returns.
   *
   * @throws StoreException if it could not be added, or one with its id is there already
   */
  void add(AuditEvent event);

  /** Finds events; those of the last second may be missing. */
  List<AuditEvent> search(AuditQuery query);

  /** For each person, when they did something last, of what was done since an instant. */
  Map<String, Instant> lastSeen(Instant since);

  /** For each person, how often they did any of these since an instant. */
  Map<String, Long> countByPerson(Set<String> acts, Instant since);
}
