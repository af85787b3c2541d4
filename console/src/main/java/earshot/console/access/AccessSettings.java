package earshot.console.access;

import earshot.settings.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * The {@code access} section of {@code config/console.yaml}.
 *
 * @param idle after how long without a request a session ends
 * @param failures after so many wrong passwords an account is locked
 * @param lock for how long
 * @param signInsPerMinute how many tries one address has, right ones included
 * @param hashCost bcrypt's work factor
 * @param secureCookie whether the session's cookie goes over HTTPS alone
 * @param metricsFrom addresses or networks that may read the metrics
 */
public record AccessSettings(
    Duration idle,
    int failures,
    Duration lock,
    int signInsPerMinute,
    int hashCost,
    boolean secureCookie,
    List<String> metricsFrom) {

  /** What holds where the file says nothing. */
  public static final AccessSettings DEFAULTS =
      new AccessSettings(
          Duration.ofMinutes(30),
          5,
          Duration.ofMinutes(15),
          30,
          12,
          false,
          List.of("127.0.0.1", "::1"));

  public AccessSettings {
    Objects.requireNonNull(idle, "AccessSettings.idle");
    Objects.requireNonNull(lock, "AccessSettings.lock");
    metricsFrom = List.copyOf(metricsFrom);
  }

  /** Reads the section; every key has a default. */
  public static AccessSettings from(Setting section) {
    section.allowOnly(
        "idle_minutes",
        "lock_after_failures",
        "lock_minutes",
        "sign_ins_per_minute",
        "secure_cookie",
        "metrics_from");
    return new AccessSettings(
        minutes(section.find("idle_minutes"), DEFAULTS.idle),
        section.find("lock_after_failures").map(s -> s.integer(1, 100)).orElse(DEFAULTS.failures),
        minutes(section.find("lock_minutes"), DEFAULTS.lock),
        section
            .find("sign_ins_per_minute")
            .map(s -> s.integer(1, 10_000))
            .orElse(DEFAULTS.signInsPerMinute),
        DEFAULTS.hashCost,
        section.find("secure_cookie").map(Setting::flag).orElse(DEFAULTS.secureCookie),
        section
            .find("metrics_from")
            .map(list -> list.elements().stream().map(AccessSettings::network).toList())
            .orElse(DEFAULTS.metricsFrom));
  }

  /** These settings with another work factor, as tests need that sign in often. */
  public AccessSettings withHashCost(int cost) {
    return new AccessSettings(
        idle, failures, lock, signInsPerMinute, cost, secureCookie, metricsFrom);
  }

  private static String network(Setting setting) {
    try {
      new IpAddressMatcher(setting.text());
    } catch (IllegalArgumentException e) {
      throw setting.wrong("is no address and no network such as 10.0.0.0/8");
    }
    return setting.text();
  }

  private static Duration minutes(Optional<Setting> setting, Duration otherwise) {
    return setting.map(s -> Duration.ofMinutes(s.integer(1, 1440))).orElse(otherwise);
  }
}
