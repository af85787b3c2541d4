package earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What was said of each flagged post, by id: by {@code earshot score} and in Elasticsearch. */
final class Judgements {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Judgements() {}

  /** What score says of a file. */
  static Map<String, String> scored(Path posts) throws Exception {
    return scored(LauncherRun.of("score", "--in", posts.toString()).out());
  }

  static Map<String, String> scored(String lines) throws IOException {
    Map<String, String> scored = new TreeMap<>();
    for (String line : lines.lines().toList()) {
      JsonNode said = JSON.readTree(line);
      if (said.path("flagged").asBoolean()) {
        scored.put(said.path("id").asText(), judgement(said));
      }
    }
    return scored;
  }

  /** What Elasticsearch holds; a post that stands there twice is a failure. */
  static Map<String, String> indexed(URI server) throws Exception {
    Map<String, String> flags = new TreeMap<>();
    // A node that has just started answers before it has opened its indices.
    ask(server, "GET", "/_cluster/health/earshot-flags?wait_for_status=yellow&timeout=60s", "");
    ask(server, "POST", "/earshot-flags/_refresh", "");
    JsonNode found = ask(server, "GET", "/earshot-flags/_search?size=10000", "");
    for (JsonNode hit : found.path("hits").path("hits")) {
      JsonNode flag = hit.path("_source");
      String id = flag.path("post_id").asText();
      assertThat(flags.put(id, judgement(flag))).as("another flag of post %s", id).isNull();
    }
    return flags;
  }

  /** How many dead letters Elasticsearch holds. */
  static int deadLetters(URI server) throws Exception {
    ask(server, "POST", "/earshot-dead-letters/_refresh", "");
    return ask(server, "GET", "/earshot-dead-letters/_count", "").path("count").asInt();
  }

  static JsonNode ask(URI server, String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
    return JSON.readTree(response.body());
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
