package earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import earshot.embedded.ElasticsearchServer;
import earshot.embedded.Options;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    Map<String, String> scored = new TreeMap<>();
    List<String> lines = score.out().lines().toList();
    for (String line : lines) {
      JsonNode said = JSON.readTree(line);
      if (said.path("flagged").asBoolean()) {
        scored.put(said.path("id").asText(), judgement(said));
      }
    }
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

  /** What Elasticsearch holds of each flagged post, read from the node of the demo's own folder. */
  private static Map<String, String> indexed(Path data) throws Exception {
    Map<String, String> flags = new TreeMap<>();
    try (ElasticsearchServer server =
        ElasticsearchServer.start(Options.DEFAULTS.withData(data.resolve("elasticsearch")))) {
      // A node that has just started answers before it has opened its indices.
      get(server, "/_cluster/health/earshot-flags?wait_for_status=yellow&timeout=60s");
      JsonNode found = get(server, "/earshot-flags/_search?size=1000");
      for (JsonNode hit : found.path("hits").path("hits")) {
        JsonNode flag = hit.path("_source");
        flags.put(flag.path("post_id").asText(), judgement(flag));
      }
    }
    return flags;
  }

  private static JsonNode get(ElasticsearchServer server, String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(server.uri().resolve(path)).build();
    return JSON.readTree(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
  }

  private static String judgement(JsonNode json) {
    return json.path("level").asText()
        + " "
        + Math.round(json.path("score").asDouble() * 1e6)
        + " "
        + json.path("categories")
        + " "
        + json.path("subject").asText();
  }
}
