package earshot.console.store;

import earshot.taxonomy.Level;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that somebody did or saw.
 *
 * @param id unique and rising with time
 * @param act a word of {@code earshot.console.audit.Act}
 * @param item the item that it was about
 * @param level the model's level of that item
 * @param detail a few words; never a post's
 */
public record AuditEvent(
    String id,
    Instant at,
    String by,
    String act,
    Optional<String> item,
    Optional<Level> level,
    String detail) {
  public AuditEvent {
    Objects.requireNonNull(id, "AuditEvent.id");
    Objects.requireNonNull(at, "AuditEvent.at");
    Objects.requireNonNull(by, "AuditEvent.by");
    Objects.requireNonNull(act, "AuditEvent.act");
    Objects.requireNonNull(item, "AuditEvent.item");
    Objects.requireNonNull(level, "AuditEvent.level");
    Objects.requireNonNull(detail, "AuditEvent.detail");
  }
}
