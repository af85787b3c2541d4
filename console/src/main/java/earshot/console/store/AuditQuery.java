package earshot.console.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which events are asked for, newest first.
 *
 * @param acts only these; empty for all
 * @param from not before
 * @param to before
 * @param behind only those older than the event with this id
 * @param most how many, 1 to 1,000
 */
public record AuditQuery(
    Optional<String> by,
    Set<String> acts,
    Optional<String> item,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<String> behind,
    int most) {
  public AuditQuery {
    acts = Set.copyOf(acts);
    if (most < 1 || most > 1000) {
      throw new IllegalArgumentException("AuditQuery.most " + most + " is outside 1..1000");
    }
  }

  /** What a person did since an instant. */
  public static AuditQuery of(String by, Set<String> acts, Instant from, int most) {
    return new AuditQuery(
        Optional.of(by),
        acts,
        Optional.empty(),
        Optional.of(from),
        Optional.empty(),
        Optional.empty(),
        most);
  }
}
