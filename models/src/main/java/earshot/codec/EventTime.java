package earshot.codec;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the times that platforms write: ISO-8601 with an offset or {@code Z}, ISO-8601 without one
 * (read as UTC), and seconds (with or without a fraction) or milliseconds since 1970.
 */
final class EventTime {
  /** What is accepted, in words for a message. */
  static final String ACCEPTED =
      "ISO-8601 such as 2026-01-31T12:00:00Z (without an offset: UTC), or seconds or milliseconds"
          + " since 1970, from 1990 to 2100";

  static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  /** Above this, a whole number means milliseconds: as seconds it would be the year 5138. */
  private static final BigDecimal LARGEST_SECONDS = BigDecimal.valueOf(100_000_000_000L);

  private static final int LONGEST = 40;

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HH", "Z")
          .optionalEnd()
          .toFormatter(Locale.ROOT);

  private EventTime() {}

  static Optional<Instant> ofText(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      String iso = text.length() > 10 && text.charAt(10) == ' ' ? withT(text) : text;
      TemporalAccessor parsed = ISO.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
      return inRange(
          parsed instanceof OffsetDateTime offset
              ? offset.toInstant()
              : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return looksLikeANumber(text) ? ofNumber(text) : Optional.empty();
    }
  }

  /** A JSON number, as it is written. */
  static Optional<Instant> ofNumber(String literal) {
    if (literal.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(literal);
      if (Math.abs((long) number.precision() - number.scale()) > 18) {
        return Optional.empty();
      }
      BigDecimal millis =
          number.abs().compareTo(LARGEST_SECONDS) < 0 ? number.movePointRight(3) : number;
      return inRange(Instant.ofEpochMilli(millis.longValue()));
    } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> inRange(Instant instant) {
    return instant.isBefore(EARLIEST) || instant.isAfter(LATEST)
        ? Optional.empty()
        : Optional.of(instant);
  }

  private static String withT(String text) {
    return text.substring(0, 10) + 'T' + text.substring(11);
  }

  private static boolean looksLikeANumber(String text) {
    return text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
  }
}
