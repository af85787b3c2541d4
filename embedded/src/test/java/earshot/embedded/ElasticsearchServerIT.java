package earshot.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchServerIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir static Path folder;
  private static ElasticsearchServer server;

  @BeforeAll
  static void start() {
    server = ElasticsearchServer.start(Options.DEFAULTS.withData(folder.resolve("data")));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void tellsItsNameAndVersion() throws Exception {
    assertThat(send("GET", "/", "")).contains("\"number\":\"8.19.21\"");
  }

  @Test
  void findsAWordByItsStemWithTheEnglishAnalyzer() throws Exception {
    send(
        "PUT",
        "/stems",
        "{\"mappings\":{\"properties\":{\"text\":{\"type\":\"text\",\"analyzer\":\"english\"}}}}");
    send("PUT", "/stems/_doc/1?refresh=true", "{\"text\":\"they were talking to counsellors\"}");

    assertThat(send("GET", "/stems/_search?q=text:talk", "")).contains("\"value\":1");
    assertThat(send("GET", "/stems/_search?q=text:walk", "")).contains("\"value\":0");
  }

  @Test
  void splitsTokensByCapturedGroups() throws Exception {
    String analysis =
        "{\"tokenizer\":\"standard\",\"text\":\"ab12\",\"filter\":[{\"type\":\"pattern_capture\","
            + "\"preserve_original\":false,\"patterns\":[\"([a-z]+)\"]}]}";

    assertThat(send("POST", "/_analyze", analysis)).contains("\"token\":\"ab\"");
  }

  @Test
  void keepsWhatItAcknowledgedThroughAKill() throws Exception {
    URI before = server.uri();
    send("PUT", "/kept/_doc/1", "{\"n\":42}");

    server.kill();
    assertThat(server.alive()).isFalse();
    server.restart();

    assertThat(server.uri()).isEqualTo(before);
    send("GET", "/_cluster/health/kept?wait_for_status=yellow&timeout=30s", "");
    assertThat(send("GET", "/kept/_doc/1", "")).contains("\"n\":42");
  }

  @Test
  void secondServerOnTheSameDataSaysSo() {
    assertThatThrownBy(() -> ElasticsearchServer.start(Options.DEFAULTS.withData(server.data())))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("is in use by another process")
        .hasMessageContaining(server.data().toString());
  }

  @Test
  void takenPortIsNamed() {
    int port = server.uri().getPort();

    assertThatThrownBy(
            () ->
                ElasticsearchServer.start(
                    Options.DEFAULTS.withPort(port).withData(folder.resolve("other"))))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("port " + port);
  }

  @Test
  void logStandsInTheDataDirectory() {
    assertThat(server.data().resolve("logs/elasticsearch.log")).isNotEmptyFile();
  }

  @Test
  void temporaryDataIsGoneAfterClose() {
    ElasticsearchServer temporary = ElasticsearchServer.start(Options.DEFAULTS);
    Path data = temporary.data();
    assertThat(Files.exists(data)).isTrue();

    temporary.close();

    assertThat(Files.exists(data)).isFalse();
    assertThat(temporary.alive()).isFalse();
  }

  @Test
  void endsWithAParentThatWasKilled() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StartAndWait.class.getName(),
                folder.resolve("orphan").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long pid = Long.parseLong(parent.inputReader().readLine());
    ProcessHandle node = ProcessHandle.of(pid).orElseThrow();

    parent.destroyForcibly();

    node.onExit().get(30, TimeUnit.SECONDS);
    assertThat(node.isAlive()).isFalse();
  }

  /** A parent: starts a server in the given folder, prints its process id, and waits. */
  static final class StartAndWait {
    private StartAndWait() {}

    public static void main(String[] args) throws InterruptedException {
      Options options = Options.DEFAULTS.withData(Path.of(args[0]));
      System.out.println(ElasticsearchServer.start(options).pid());
      Thread.sleep(600_000);
    }
  }

  private static String send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.uri().resolve(path))
            .header("Content-Type", "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, BodyHandlers.ofString()).body();
  }
}
