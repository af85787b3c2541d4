package earshot.author;

import static earshot.author.Flags.flag;
import static earshot.author.Flags.heard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.taxonomy.Level;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class AuthorMemoryCodecTest {
  /**
   * A memory as version 1 wrote it, byte for byte. It stays here when the layout changes: a
   * savepoint may be older than the program that reads it.
   */
  private static final String VERSION_1 =
      "0100000001000230610007706f73742d30610000019cae6b66000000019cae6b66000004484947483fe8000000000000"
          + "01000c484f50454c4553534e4553530000000000000000000000000000000000000000000000000100"
          + "023061955152f3";

  @Test
  void aMemoryOfTheFirstLayoutIsStillRead() {
    assertThat(AuthorMemoryCodec.read(HexFormat.of().parseHex(VERSION_1))).isEqualTo(memory());
  }

  @Test
  void theLayoutDoesNotChangeUnnoticed() {
    assertThat(AuthorMemoryCodec.VERSION).isEqualTo(1);
    assertThat(HexFormat.of().formatHex(AuthorMemoryCodec.write(memory()))).isEqualTo(VERSION_1);
  }

  @Test
  void aCategoryThatIsNoMoreIsLeftOut() {
    String renamed = VERSION_1.replace(hex("HOPELESSNESS"), hex("HOPEFULNESS_"));
    AuthorMemory read = AuthorMemoryCodec.read(HexFormat.of().parseHex(renamed));
    assertThat(read.history().contacts()).allSatisfy(c -> assertThat(c.categories()).isEmpty());
    assertThat(read.history().contacts()).hasSize(1);
  }

  @Test
  void aLaterLayoutIsRefusedInWords() {
    byte[] bytes = HexFormat.of().parseHex(VERSION_1);
    bytes[0] = 9;
    assertThatThrownBy(() -> AuthorMemoryCodec.read(bytes)).hasMessageContaining("layout 9");
  }

  private static AuthorMemory memory() {
    AuthorSettings settings = AuthorSettings.DEFAULTS;
    return heard(settings, flag("0a", Duration.ZERO, Level.HIGH, 0.75))
        .told(new AuthorReader(settings));
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
