package earshot.trend;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which hours are alike: the same hour of the day (UTC), on working days or on weekends, over the
 * eight weeks before. That makes 40 hours to compare with on a working day and 16 on a weekend.
 */
public final class Season {
  /** How far back it looks. */
  public static final Duration MEMORY = Duration.ofDays(56);

  private Season() {}

  /** The beginnings of the hours that an hour is compared with, newest first. */
  public static List<Instant> like(Instant hour) {
    return IntStream.rangeClosed(1, (int) MEMORY.toDays())
        .mapToObj(days -> hour.minus(Duration.ofDays(days)))
        .filter(other -> weekend(other) == weekend(hour))
        .toList();
  }

  private static boolean weekend(Instant at) {
    DayOfWeek day = at.atOffset(ZoneOffset.UTC).getDayOfWeek();
    return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
  }
}
