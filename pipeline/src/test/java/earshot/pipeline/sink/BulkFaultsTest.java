package earshot.pipeline.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import earshot.settings.SettingsException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that a healthy node never gives, from a small server that gives them. */
class BulkFaultsTest {
  private HttpServer server;
  private int status;
  private String contentType = "application/json";
  private String body = "{\"error\":{\"type\":\"t\",\"reason\":\"r\"},\"status\":%d}";

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
          exchange.getResponseHeaders().add("Content-Type", contentType);
          byte[] answer = body.formatted(status).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void busyClusterMeansRetry() {
    status = 429;

    assertThat(write("a", "b").retry()).hasSize(2);
  }

  @Test
  void closedPortMeansRetry() {
    ElasticsearchOptions options = options();
    server.stop(0);

    BulkOutcome outcome = write(options, "a");

    assertThat(outcome.retry()).hasSize(1);
    assertThat(outcome.retryCause()).isEqualTo("ConnectException");
  }

  @Test
  void tooLargeRequestIsHalvedUntilEachEntryHasItsVerdict() {
    status = 413;

    BulkOutcome outcome = write("a", "b", "c");

    assertThat(outcome.rejected()).extracting(Rejection::type).containsOnly("too_large").hasSize(3);
    assertThat(outcome.retry()).isEmpty();
  }

  @Test
  void pageOfAProxyCountsByItsStatus() {
    contentType = "text/html";
    body = "<html>%d</html>";
    status = 413;
    assertThat(write("a").rejected()).hasSize(1);
    status = 503;
    assertThat(write("a").retry()).hasSize(1);
    status = 403;
    assertThat(write("a").fatal()).isPresent();
  }

  @Test
  void unknownUserEndsTheJob() {
    status = 401;

    assertThat(write("a").fatal())
        .hasValueSatisfying(
            why -> assertThat(why).contains("status 401, check elasticsearch.api_key"));
  }

  @Test
  void unknownUserIsToldAtTheStart() {
    status = 401;

    assertThatThrownBy(() -> IndexSetup.bundled().install(options()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("does not know us (status 401); check elasticsearch.api_key");
  }

  @Test
  void missingPrivilegeIsToldAtTheStart() {
    status = 403;

    assertThatThrownBy(() -> IndexSetup.bundled().install(options()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("lacks privileges for us (status 403)");
  }

  @Test
  void silentAddressIsToldAtTheStart() {
    ElasticsearchOptions options = options();
    server.stop(0);

    assertThatThrownBy(() -> IndexSetup.bundled().install(options))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(options.urls().get(0).toString())
        .hasMessageContaining("does not answer");
  }

  private BulkOutcome write(String... postIds) {
    return write(options(), postIds);
  }

  private static BulkOutcome write(ElasticsearchOptions options, String... postIds) {
    try (Connection connection = Connection.open(options)) {
      List<WriteEntry> entries = List.of(postIds).stream().map(Fixtures::entry).toList();
      return new BulkWriter(connection.async()).write(entries).join();
    }
  }

  private ElasticsearchOptions options() {
    ElasticsearchOptions defaults =
        ElasticsearchOptions.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    Patience brief =
        new Patience(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofMillis(600),
            Duration.ofMillis(1),
            Duration.ofMillis(5));
    return new ElasticsearchOptions(
        defaults.urls(), defaults.credentials(), "", defaults.bulk(), brief);
  }
}
