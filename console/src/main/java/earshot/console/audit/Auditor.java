package earshot.console.audit;

import earshot.console.store.AuditEvent;
import earshot.console.store.AuditLog;
import earshot.console.store.StoredItem;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes events. A read is written before anything is shown: where the audit does not answer,
 * nothing is shown.
 */
public final class Auditor {
  private static final int RANDOM_BYTES = 8;

  private final AuditLog log;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** Writes to this log. */
  public Auditor(AuditLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** Something that has to do with an item. */
  public void record(String by, Act act, StoredItem item, String detail) {
    add(by, act, Optional.of(item), detail);
  }

  /** Something else. */
  public void record(String by, Act act, String detail) {
    add(by, act, Optional.empty(), detail);
  }

  private void add(String by, Act act, Optional<StoredItem> item, String detail) {
    Instant now = clock.instant();
    byte[] tail = new byte[RANDOM_BYTES];
    random.nextBytes(tail);
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, now);
    // Sixteen digits last until the year 2286, and sort as text.
    String id = String.format(Locale.ROOT, "%016d", micros) + "-" + HexFormat.of().formatHex(tail);
    log.add(
        new AuditEvent(
            id,
            now,
            by,
            act.name(),
            item.map(one -> one.id().toString()),
            item.map(one -> one.flag().assessment().level()),
            detail));
  }
}
