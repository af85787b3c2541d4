package earshot.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
  private static final Pseudonyms ONE = new Pseudonyms(key("first key of sixteen or more"));
  private static final Pseudonyms TWO = new Pseudonyms(key("second key of sixteen or more"));

  @Test
  void thePseudonymIsTheStartOfTheKeyedHash() {
    // openssl: printf 'forum\nash' | openssl dgst -sha256 -hmac 'first key of sixteen or more'
    assertThat(ONE.of("forum", "ash")).isEqualTo("0f3af385f36046902cbe81259a4aed9d");
  }

  @Test
  void anotherKeyOrSourceGivesAnotherPseudonym() {
    assertThat(ONE.of("forum", "ash")).isNotEqualTo(TWO.of("forum", "ash"));
    assertThat(ONE.of("forum", "ash")).isNotEqualTo(ONE.of("board", "ash"));
  }

  @Test
  void anUnknownAuthorStaysUnknown() {
    assertThat(ONE.of("forum", "")).isEmpty();
  }

  @Test
  void aShortKeyIsRefused() {
    assertThatThrownBy(() -> new Pseudonyms(new byte[15]))
        .hasMessageContaining("15 bytes; accepted: 16 or more");
  }

  @Test
  void theFingerprintTellsKeysApart() {
    assertThat(ONE.fingerprint()).hasSize(16).isNotEqualTo(TWO.fingerprint());
  }

  private static byte[] key(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
