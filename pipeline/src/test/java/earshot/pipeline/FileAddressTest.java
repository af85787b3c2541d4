package earshot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileAddressTest {
  @TempDir private Path folder;

  @Test
  void flinkFindsAFileWhoseNameHasSpacesAndSigns() throws Exception {
    Path file = Files.createFile(folder.resolve("my posts 100% #1.jsonl"));

    var address = new org.apache.flink.core.fs.Path(FileAddress.of(file));

    assertThat(address.getFileSystem().exists(address)).isTrue();
    assertThat(FileAddress.path(FileAddress.of(file))).isEqualTo(file);
  }
}
