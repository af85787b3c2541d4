package earshot.pipeline.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.settings.Setting;
import earshot.settings.SettingsException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElasticsearchOptionsTest {
  @TempDir Path folder;

  @Test
  void onlyTheUrlIsRequired() {
    ElasticsearchOptions options = parsed("urls: [http://127.0.0.1:9200]");

    assertThat(options).isEqualTo(ElasticsearchOptions.of(URI.create("http://127.0.0.1:9200")));
  }

  @Test
  void everyKeyIsRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("key"), "c2VjcmV0\n");

    ElasticsearchOptions options =
        parsed(
            "urls: [https://a:9200, https://b:9200]\n"
                + "api_key: {file: "
                + secret
                + "}\n"
                + "ca_certificate: ca.pem\n"
                + "bulk: {actions: 10, bytes: 200000, linger_ms: 5, in_flight: 3, buffered: 20}\n"
                + "patience: {connect_ms: 11, response_ms: 101, start_ms: 0, first_retry_ms: 2,"
                + " last_retry_ms: 3}\n");

    assertThat(options.urls()).hasSize(2);
    assertThat(options.credentials().authorization()).contains("ApiKey c2VjcmV0");
    assertThat(options.caCertificate()).isEqualTo("ca.pem");
    assertThat(options.bulk()).isEqualTo(new Bulk(10, 200_000, 5, 3, 20));
    assertThat(options.patience())
        .isEqualTo(
            new Patience(
                Duration.ofMillis(11),
                Duration.ofMillis(101),
                Duration.ZERO,
                Duration.ofMillis(2),
                Duration.ofMillis(3)));
  }

  @Test
  void userAndPasswordMakeBasicAuthentication() throws IOException {
    Path secret = Files.writeString(folder.resolve("password"), "secret");

    ElasticsearchOptions options =
        parsed("urls: [http://a]\nuser: eve\npassword: {file: " + secret + "}");

    assertThat(options.credentials().authorization()).contains("Basic ZXZlOnNlY3JldA==");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "url: [http://a] | pipeline.yaml:1: url is not a key of this place",
        "urls: [] | urls is empty; accepted: at least one",
        "urls: [ftp://a] | urls[0] is \"ftp://a\"; accepted: http(s)://host:port",
        "urls: [http://eve:x@a] | urls[0] holds a user or password",
        "{urls: [http://a], user: eve} | has one of user and password",
        "{urls: [http://a], api_key: {}} | api_key must have either file or env",
        "{urls: [http://a], api_key: abc} | api_key is not a map",
        "{urls: [http://a], bulk: {bytes: 1}} | bulk.bytes is 1; accepted: a whole number from"
            + " 100000 to 90000000",
        "{urls: [http://a], patience: {connect_ms: x}} | patience.connect_ms is \"x\"; accepted:"
            + " a whole number from 10 to 600000",
      })
  void wrongKeyIsNamed(String yaml, String message) {
    assertThatThrownBy(() -> parsed(yaml))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(message);
  }

  @Test
  void missingSecretIsNamed() {
    ElasticsearchOptions options =
        parsed("urls: [http://a]\napi_key: {env: EARSHOT_TEST_NOT_SET_ANYWHERE}");

    assertThatThrownBy(() -> options.credentials().authorization())
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("environment variable EARSHOT_TEST_NOT_SET_ANYWHERE is not set");
  }

  private static ElasticsearchOptions parsed(String yaml) {
    return ElasticsearchOptions.from(Setting.parse("pipeline.yaml", yaml));
  }
}
