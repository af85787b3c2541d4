package earshot.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.settings.SettingsException;
import earshot.taxonomy.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RiskSettingsTest {
  private static final String GOOD =
      """
      version: 1
      flag_at: MODERATE
      longest_text: 200000
      grammar: true
      encoder:
        enabled: true
        gate: -2
        high: 0.6
        severe: 0.65
        imminent: 0.75
      score:
        flag: 0.5
        low: 0.15
        doubt: 0.27
        doubt_high: 0.05
        denial: 0.7
      """;

  @TempDir private Path folder;

  @Test
  void readsEachKey() throws IOException {
    RiskSettings settings = read(GOOD);

    assertThat(settings.flagAt()).isEqualTo(Level.MODERATE);
    assertThat(settings.grammar()).isTrue();
    assertThat(settings.encoder()).isEqualTo(new RiskSettings.Encoder(true, -2, 0.6, 0.65, 0.75));
    assertThat(settings.score()).isEqualTo(new RiskSettings.Thresholds(0.5, 0.15, 0.27, 0.05, 0.7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "flag_at: MODERATE ~ flag_at: NONE ~ risk.yaml:2: flag_at is NONE",
        "flag_at: MODERATE ~ flag_at: SOON ~ accepted: [NONE, LOW",
        "longest_text: 200000 ~ longest_text: 5 ~ accepted: a whole number from 1000",
        "grammar: true ~ grammar: maybe ~ accepted: true or false",
        "gate: -2 ~ gate: 99 ~ risk.yaml:7: encoder.gate is 99.0",
        "flag: 0.5 ~ flag: 2 ~ risk.yaml:12: score.flag is 2.0",
        "grammar: true ~ gramar: true ~ gramar is not a key",
        "version: 1 ~ # none ~ version is missing"
      })
  void aWrongValueIsRefusedWithFileLineAndKey(String right, String wrong, String message) {
    assertThatThrownBy(() -> read(GOOD.replace(right, wrong)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(message);
  }

  private RiskSettings read(String yaml) throws IOException {
    return RiskSettings.read(Files.writeString(folder.resolve("risk.yaml"), yaml));
  }
}
