package earshot.author;

import earshot.taxonomy.Level;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the course that an author's flags take. Four signs, each with a weight of our own choosing
 * (no figure of the field stands behind them), put together as {@code 1 - product(1 - weight)}, so
 * that more signs never say less:
 *
 * <ul>
 *   <li>the level is higher than any in the 14 days before (0.4);
 *   <li>three flags or more within 24 hours, and more than twice as many as on an average day of
 *       the 6 days before (0.3);
 *   <li>at least three of the flags of the last 7 days, and at least 60 % of them, were written
 *       between 0 and 5 o'clock (0.2). The hour is UTC moved by a fixed offset for all: posts do
 *       not tell where their authors are, so for a service across time zones this sign means
 *       little;
 *   <li>earlier flags weigh much: up to 0.3, half of it where they sum up to 1 after decay.
 * </ul>
 */
final class CourseReader {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration FORTNIGHT = Duration.ofDays(14);
  private static final int MORNING = 5;

  private final AuthorSettings settings;

  CourseReader(AuthorSettings settings) {
    this.settings = settings;
  }

  /** The course at a flag, from those before it in order of time. */
  Course read(List<Contact> before, Contact now) {
    Signs signs = new Signs();
    rise(before, now, signs);
    frequency(before, now, signs);
    nights(before, now, signs);
    double burden = burden(before, now);
    if (burden >= 0.5) {
      signs.add(
          0.3 * (1 - Math.pow(2, -burden)),
          String.format(
              Locale.ROOT,
              "earlier flags weigh %.1f (half-life %d hours)",
              burden,
              settings.halfLife().toHours()));
    }
    return new Course(1 - signs.remaining, signs.reasons, burden);
  }

  private static void rise(List<Contact> before, Contact now, Signs signs) {
    before.stream()
        .filter(contact -> within(contact, now, FORTNIGHT))
        .map(Contact::level)
        .max(Level::compareTo)
        .filter(highest -> now.level().compareTo(highest) > 0)
        .ifPresent(
            highest ->
                signs.add(
                    0.4, "the level rose to " + now.level() + ", above " + highest + " before"));
  }

  private static void frequency(List<Contact> before, Contact now, Signs signs) {
    long today = 1 + count(before, now, DAY);
    long daysBefore = count(before, now, WEEK) - (today - 1);
    if (today >= 3 && today > 2 * daysBefore / 6.0) {
      signs.add(
          0.3, today + " flags within 24 hours, after " + daysBefore + " in the 6 days before");
    }
  }

  private void nights(List<Contact> before, Contact now, Signs signs) {
    List<Contact> week = new ArrayList<>();
    before.stream().filter(contact -> within(contact, now, WEEK)).forEach(week::add);
    week.add(now);
    long nights = week.stream().filter(this::atNight).count();
    if (nights >= 3 && nights >= 0.6 * week.size()) {
      signs.add(
          0.2,
          String.format(
              Locale.ROOT,
              "%d of the %d flags of a week were written between 0 and 5 o'clock (UTC%+d)",
              nights,
              week.size(),
              settings.utcOffsetHours()));
    }
  }

  private double burden(List<Contact> before, Contact now) {
    double halfLife = settings.halfLife().toMillis();
    double sum = 0;
    for (Contact contact : before) {
      double age = Duration.between(contact.at(), now.at()).toMillis();
      sum += contact.score() * Math.pow(2, -age / halfLife);
    }
    return sum;
  }

  private boolean atNight(Contact contact) {
    return contact.at().atOffset(ZoneOffset.ofHours(settings.utcOffsetHours())).getHour() < MORNING;
  }

  private static long count(List<Contact> before, Contact now, Duration span) {
    return before.stream().filter(contact -> within(contact, now, span)).count();
  }

  private static boolean within(Contact earlier, Contact now, Duration span) {
    return Duration.between(earlier.at(), now.at()).compareTo(span) <= 0;
  }

  /** The signs found so far. */
  private static final class Signs {
    private final List<String> reasons = new ArrayList<>();
    private double remaining = 1;

    void add(double weight, String reason) {
      remaining *= 1 - weight;
      reasons.add(reason);
    }
  }
}
