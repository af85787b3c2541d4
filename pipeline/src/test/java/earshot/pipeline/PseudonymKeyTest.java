package earshot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymKeyTest {
  @TempDir Path folder;

  @Test
  void aGeneratedKeyIsForItsOwnerAloneAndIsKept() throws IOException {
    Path file = folder.resolve("new").resolve("key");
    PseudonymKey.generate(file);
    String first = Files.readString(file);
    PseudonymKey.generate(file);
    assertThat(Files.readString(file)).isEqualTo(first).matches("[0-9a-f]{64}\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aKeyThatIsMissingIsNamedWithTheWayToMakeOne() {
    assertThatThrownBy(() -> new PseudonymKey(folder + "/none", "", "").checked())
        .hasMessageContaining("/none cannot be read")
        .hasMessageContaining("openssl rand -hex 32");
    assertThatThrownBy(() -> new PseudonymKey("", "EARSHOT_NO_SUCH_KEY", "").checked())
        .hasMessageContaining("EARSHOT_NO_SUCH_KEY is not set");
  }

  @Test
  void aShortKeyIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "short\n");
    assertThatThrownBy(() -> new PseudonymKey(file.toString(), "", "").checked())
        .hasMessageContaining("has 5 characters; accepted: 32 or more");
  }

  @Test
  void anotherKeyOnAnotherMachineIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), Work.KEY);
    PseudonymKey started = new PseudonymKey(file.toString(), "", "").checked();
    Files.writeString(file, Work.KEY.replace('0', 'f'));
    assertThatThrownBy(started::load).hasMessageContaining("one author would become two");
  }
}
