package earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.embedded.ElasticsearchServer;
import earshot.embedded.Options;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo and what it invites to, through the real launcher, Flink and Elasticsearch. */
final class DemoIT {
  @TempDir private Path folder;

  @Test
  void theDemoFlagsWhatScoreFlagsAndSearchFindsIt() throws Exception {
    Path data = folder.resolve("demo data");

    LauncherRun demo = LauncherRun.of("demo", "--data", data.toString());
    assertThat(demo.code()).as(demo.err()).isEqualTo(Exit.OK);

    Path stream = data.resolve("sample-stream.jsonl");
    Map<String, String> scored = Judgements.scored(stream);
    List<String> lines = Files.readAllLines(stream);
    int flagged = scored.size();
    assertThat(scored).isNotEmpty();
    assertThat(indexed(data)).as("id by id").isEqualTo(scored);
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

  @Test
  void aFreshDemoForgetsWhatAnEarlierOneFlagged() throws Exception {
    String data = folder.resolve("demo").toString();
    LauncherRun first = LauncherRun.of("demo", "--data", data);
    assertThat(first.code()).as(first.err()).isEqualTo(Exit.OK);
    Path node = Path.of(data, "elasticsearch");
    Map<String, String> flags;
    try (ElasticsearchServer server = ElasticsearchServer.start(Options.DEFAULTS.withData(node))) {
      flags = Judgements.indexed(server.uri());
      String flag =
          """
          {"post_id":"old","source":"sample","level":"HIGH","severity":3,"score":0.5,"text":"old"}
          """;
      Judgements.ask(server.uri(), "PUT", "/earshot-flags-2026-11/_doc/old", flag);
    }

    assertThat(LauncherRun.of("demo", "--data", data).out())
        .contains("1 flags here are of earlier runs");
    assertThat(LauncherRun.of("demo", "--data", data, "--fresh").out())
        .doesNotContain("earlier runs");
    assertThat(indexed(Path.of(data))).isEqualTo(flags);
  }

  /** What Elasticsearch holds of each flagged post, read from the node of the demo's own folder. */
  private static Map<String, String> indexed(Path data) throws Exception {
    try (ElasticsearchServer server =
        ElasticsearchServer.start(Options.DEFAULTS.withData(data.resolve("elasticsearch")))) {
      return Judgements.indexed(server.uri());
    }
  }
}
