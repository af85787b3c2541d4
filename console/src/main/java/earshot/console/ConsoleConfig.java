package earshot.console;

import earshot.console.access.AccessSettings;
import earshot.console.guidance.Guidance;
import earshot.console.queue.QueueSettings;
import earshot.console.review.ReviewSettings;
import earshot.console.store.elastic.ElasticSettings;
import earshot.settings.Setting;
import earshot.settings.SettingsException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * All that a person can set about the console, read strictly from {@code config/console.yaml},
 * which documents every key.
 *
 * @param address the machine's own address that it answers at
 * @param port 0 for any that is free
 * @param elasticsearch the cluster; empty where the file has no such section
 */
public record ConsoleConfig(
    String address,
    int port,
    AccessSettings access,
    QueueSettings queue,
    ReviewSettings review,
    Guidance guidance,
    Optional<ElasticSettings> elasticsearch) {

  public ConsoleConfig {
    Objects.requireNonNull(address, "ConsoleConfig.address");
    Objects.requireNonNull(access, "ConsoleConfig.access");
    Objects.requireNonNull(queue, "ConsoleConfig.queue");
    Objects.requireNonNull(review, "ConsoleConfig.review");
    Objects.requireNonNull(guidance, "ConsoleConfig.guidance");
    Objects.requireNonNull(elasticsearch, "ConsoleConfig.elasticsearch");
  }

  /**
   * Reads a file.
   *
   * @throws SettingsException naming file, line and key where it cannot be used
   */
  public static ConsoleConfig read(Path file) {
    return from(Setting.read(file));
  }

  /** Reads the top of a file. */
  public static ConsoleConfig from(Setting top) {
    top.allowOnly("server", "access", "queue", "review", "guidance", "elasticsearch");
    Optional<Setting> server = top.find("server").map(s -> s.allowOnly("address", "port"));
    return new ConsoleConfig(
        server.flatMap(s -> s.find("address")).map(Setting::text).orElse("127.0.0.1"),
        server.flatMap(s -> s.find("port")).map(s -> s.integer(0, 65_535)).orElse(8080),
        top.find("access").map(AccessSettings::from).orElse(AccessSettings.DEFAULTS),
        top.find("queue").map(QueueSettings::from).orElse(QueueSettings.DEFAULTS),
        top.find("review").map(ReviewSettings::from).orElse(ReviewSettings.DEFAULTS),
        Guidance.from(
            top.find("guidance").orElseGet(() -> Setting.parse("guidance", "levels: {}"))),
        top.find("elasticsearch").map(ElasticSettings::from));
  }

  /** This configuration with another port. */
  public ConsoleConfig withPort(int other) {
    return new ConsoleConfig(address, other, access, queue, review, guidance, elasticsearch);
  }

  /** This configuration with another access. */
  public ConsoleConfig withAccess(AccessSettings other) {
    return new ConsoleConfig(address, port, other, queue, review, guidance, elasticsearch);
  }

  /** This configuration with another review. */
  public ConsoleConfig withReview(ReviewSettings other) {
    return new ConsoleConfig(address, port, access, queue, other, guidance, elasticsearch);
  }
}
