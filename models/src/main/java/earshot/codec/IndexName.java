package earshot.codec;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The families of indices. Each has one index a month behind an alias; the month (UTC) comes from
 * the record's own time, since an id is unique within one index only and a replay must meet the
 * document that it wrote before.
 */
public enum IndexName {
  FLAGS("earshot-flags"),
  DEAD_LETTERS("earshot-dead-letters"),
  TRENDS("earshot-trends"),
  ALERTS("earshot-alerts"),
  SAMPLES("earshot-samples");

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM").withZone(ZoneOffset.UTC);

  private final String alias;

  IndexName(String alias) {
    this.alias = alias;
  }

  /** The name under which all months are searched, such as {@code earshot-flags}. */
  public String alias() {
    return alias;
  }

  /** The index of an instant's month, such as {@code earshot-flags-2026-11}. */
  public String at(Instant time) {
    return alias + "-" + MONTH.format(time);
  }
}
