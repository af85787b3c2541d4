package earshot.console.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of an item: the month that its document is kept in, and the flag's id, which is
 * unique within the month alone.
 *
 * @param month as {@code 2026-11}
 * @param flag the flag's id: 32 lower-case hex digits
 */
public record ItemId(String month, String flag) {
  private static final Pattern FORM =
      Pattern.compile("(\\d{4}-(?:0[1-9]|1[0-2]))\\.([0-9a-f]{32})");
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM").withZone(ZoneOffset.UTC);

  public ItemId {
    Objects.requireNonNull(month, "ItemId.month");
    Objects.requireNonNull(flag, "ItemId.flag");
    if (!FORM.matcher(month + "." + flag).matches()) {
      throw new IllegalArgumentException("ItemId " + month + "." + flag + " is no address");
    }
  }

  /** The address of the flag of a post that was written at this time. */
  public static ItemId of(Instant createdAt, String flag) {
    return new ItemId(MONTH.format(createdAt), flag);
  }

  /** The address that a text spells, if it is one. */
  public static Optional<ItemId> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new ItemId(form.group(1), form.group(2)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return month + "." + flag;
  }
}
