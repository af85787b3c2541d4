package earshot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.console.access.AccessSettings;
import earshot.console.queue.QueueSettings;
import earshot.console.review.ReviewSettings;
import earshot.settings.Setting;
import earshot.settings.SettingsException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConsoleConfigTest {

  private static ConsoleConfig parsed(String yaml) {
    return ConsoleConfig.from(Setting.parse("console.yaml", yaml));
  }

  @Test
  void theCommittedFileSaysTheDefaults() {
    ConsoleConfig config = ConsoleConfig.read(Path.of("../config/console.yaml"));

    assertThat(config.access()).isEqualTo(AccessSettings.DEFAULTS);
    assertThat(config.queue()).isEqualTo(QueueSettings.DEFAULTS);
    assertThat(config.review()).isEqualTo(ReviewSettings.DEFAULTS);
    assertThat(config.elasticsearch()).isEmpty();
    assertThat(config.port()).isEqualTo(8080);
  }

  @Test
  void whatCannotBeUsedIsRefusedWithFileLineAndRange() {
    assertRefused("queue: {lease_seconds: 5}", "console.yaml:1", "lease_seconds", "10 to 3600");
    assertRefused("queue: {leese_seconds: 300}", "leese_seconds", "accepted");
    assertRefused("review: {second_review: {share: 2}}", "share", "0.0 to 1.0");
    assertRefused("access: {metrics_from: [everywhere]}", "metrics_from", "network");
    assertRefused("queue: {alarm: {webhook: 'nowhere'}}", "webhook", "http(s)://");
    assertRefused("guidance: {levels: {terrible: x}}", "terrible", "IMMINENT");
    assertRefused("elasticsearch: {urls: ['http://u:p@host:9200']}", "urls");
    assertRefused("elasticsearch: {urls: ['http://h:9200'], user: x}", "user and password");
  }

  private static void assertRefused(String yaml, String... parts) {
    assertThatThrownBy(() -> parsed(yaml))
        .isInstanceOf(SettingsException.class)
        .satisfies(
            fault -> {
              for (String part : parts) {
                assertThat(fault.getMessage()).contains(part);
              }
            });
  }
}
