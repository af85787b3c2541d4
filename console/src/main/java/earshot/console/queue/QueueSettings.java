package earshot.console.queue;

import earshot.settings.Setting;
import earshot.taxonomy.Level;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The {@code queue} section of {@code config/console.yaml}.
 *
 * @param sla for each level from LOW to IMMINENT, how soon somebody should look
 * @param ageing how long past its time an item waits before it counts as one level more severe, and
 *     again for each further level
 * @param lease how long a claim lasts unless it is renewed
 * @param alarmLevel from which level on waiting items raise the alarm
 * @param alarmAfter how long past its time such an item may wait while nobody is there
 * @param alarmWebhook where the alarm is posted to, if anywhere
 */
public record QueueSettings(
    Map<Level, Duration> sla,
    Duration ageing,
    Duration lease,
    Level alarmLevel,
    Duration alarmAfter,
    Optional<URI> alarmWebhook) {

  private static final int DAY = 86_400;

  /** What holds where the file says nothing. */
  public static final QueueSettings DEFAULTS =
      new QueueSettings(
          Map.of(
              Level.IMMINENT, Duration.ofMinutes(5),
              Level.SEVERE, Duration.ofMinutes(15),
              Level.HIGH, Duration.ofHours(1),
              Level.MODERATE, Duration.ofHours(8),
              Level.LOW, Duration.ofDays(3)),
          Duration.ofHours(4),
          Duration.ofMinutes(5),
          Level.SEVERE,
          Duration.ofMinutes(5),
          Optional.empty());

  public QueueSettings {
    EnumMap<Level, Duration> ordered = new EnumMap<>(sla);
    for (Level level : Level.values()) {
      if (level != Level.NONE && !ordered.containsKey(level)) {
        throw new IllegalArgumentException("QueueSettings.sla lacks " + level);
      }
    }
    sla = Map.copyOf(ordered);
    Objects.requireNonNull(alarmLevel, "QueueSettings.alarmLevel");
    Objects.requireNonNull(alarmWebhook, "QueueSettings.alarmWebhook");
  }

  /** Reads the section; every key has a default. */
  public static QueueSettings from(Setting section) {
    section.allowOnly("sla_seconds", "ageing_seconds", "lease_seconds", "alarm");
    Map<Level, Duration> sla = new EnumMap<>(DEFAULTS.sla);
    section
        .find("sla_seconds")
        .ifPresent(
            levels -> {
              levels.allowOnly("imminent", "severe", "high", "moderate", "low");
              levels
                  .entries()
                  .forEach(
                      (name, value) ->
                          sla.put(
                              Level.valueOf(name.toUpperCase(Locale.ROOT)),
                              seconds(value, 1, 30 * DAY)));
            });
    Optional<Setting> alarm =
        section.find("alarm").map(s -> s.allowOnly("level", "after_seconds", "webhook"));
    return new QueueSettings(
        sla,
        section.find("ageing_seconds").map(s -> seconds(s, 60, 30 * DAY)).orElse(DEFAULTS.ageing),
        section.find("lease_seconds").map(s -> seconds(s, 10, 3600)).orElse(DEFAULTS.lease),
        alarm
            .flatMap(s -> s.find("level"))
            .map(s -> s.name(Level.class))
            .orElse(DEFAULTS.alarmLevel),
        alarm
            .flatMap(s -> s.find("after_seconds"))
            .map(s -> seconds(s, 0, DAY))
            .orElse(DEFAULTS.alarmAfter),
        alarm.flatMap(s -> s.find("webhook")).map(QueueSettings::address));
  }

  /** These settings with another lease. */
  public QueueSettings withLease(Duration other) {
    return new QueueSettings(sla, ageing, other, alarmLevel, alarmAfter, alarmWebhook);
  }

  private static Duration seconds(Setting setting, int min, int max) {
    return Duration.ofSeconds(setting.integer(min, max));
  }

  private static URI address(Setting setting) {
    try {
      URI address = URI.create(setting.text());
      if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw setting.wrong("is no address: " + e.getMessage() + "; accepted: http(s)://...");
    }
    throw setting.wrong("is no address; accepted: http(s)://...");
  }
}
