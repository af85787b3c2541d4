package earshot.console.audit;

import earshot.taxonomy.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page of the audit, newest first.
 *
 * @param next what to give as {@code cursor} for the next page; missing on the last one
 */
record AuditPage(List<AuditRow> rows, Optional<String> next) {

  /**
   * One event.
   *
   * @param by who did it
   * @param item the item that it was about
   * @param level the model's level of that item
   * @param detail a few words; never a post's
   */
  record AuditRow(
      Instant at,
      String by,
      Act act,
      Optional<String> item,
      Optional<Level> level,
      Optional<String> detail) {}
}
