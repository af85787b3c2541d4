package earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo and what it invites to, through the real launcher, Flink and Elasticsearch. */
final class DemoIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void theDemoFlagsWhatScoreFlagsAndSearchFindsIt() throws Exception {
    Path data = folder.resolve("demo data");

    LauncherRun demo = LauncherRun.of("demo", "--data", data.toString());
    assertThat(demo.code()).as(demo.err()).isEqualTo(Exit.OK);

    Path stream = data.resolve("sample-stream.jsonl");
    LauncherRun score = LauncherRun.of("score", "--in", stream.toString());
    long flagged = 0;
    List<String> lines = score.out().lines().toList();
    for (String line : lines) {
      JsonNode said = JSON.readTree(line);
      flagged += said.path("flagged").asBoolean() ? 1 : 0;
    }
    assertThat(flagged).isPositive();
    assertThat(demo.out())
        .contains(String.format("Read %,d records", lines.size()))
        .contains(String.format("flagged %,d,", flagged))
        .contains("./earshot search");

    LauncherRun search = LauncherRun.of("search", "--data", data.toString());
    assertThat(search.code()).as(search.err()).isEqualTo(Exit.OK);
    assertThat(search.out()).contains(String.format("%,d flags found", flagged));
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("pseudonym.key"))))
        .isEqualTo("rw-------");
    assertThat(Files.readString(data.resolve("logs/earshot.log")))
        .as("no author's name is logged")
        .doesNotContain("third_shift_moth");

    LauncherRun again = LauncherRun.of("demo", "--data", data.toString());
    assertThat(again.out()).contains(String.format("flagged %,d,", flagged));
    assertThat(LauncherRun.of("search", "--data", data.toString()).out())
        .as("running it twice changes nothing")
        .isEqualTo(search.out());
  }
}
