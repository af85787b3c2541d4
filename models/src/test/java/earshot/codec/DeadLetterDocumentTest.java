package earshot.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.triage.DeadLetter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterDocumentTest {
  private static final DeadLetter LETTER =
      DeadLetter.of(
          "read-posts",
          "missing-field",
          "\"text\" is missing",
          "{\"id\":\n1}\u0000",
          "sample",
          Instant.parse("2026-11-05T21:14:00.123456Z"));

  @Test
  void comesBackAsItWas() throws IOException {
    assertThat(DeadLetterDocument.read(DeadLetterDocument.of(LETTER).json())).isEqualTo(LETTER);
  }

  @Test
  void isOneLineOfAFile() {
    assertThat(DeadLetterDocument.of(LETTER).json()).doesNotContain((byte) '\n');
  }

  @Test
  void standsInTheIndexOfTheMonthInWhichItStopped() {
    assertThat(DeadLetterDocument.of(LETTER).index()).isEqualTo("earshot-dead-letters-2026-11");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"at\":\"yesterday\"}", "{\"at\":7}", "not JSON"})
  void whatIsNoDeadLetterIsRefused(String json) {
    assertThatThrownBy(() -> DeadLetterDocument.read(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class);
  }
}
