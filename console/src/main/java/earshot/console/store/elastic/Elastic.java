package earshot.console.store.elastic;

import co.elastic.clients.transport.TransportUtils;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import earshot.console.store.StoreException;
import earshot.settings.SettingsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;

/** A connection to a cluster that speaks JSON trees. Thread-safe. */
public final class Elastic implements AutoCloseable {
  static final JsonMapper JSON = new JsonMapper();
  private static final int CONNECT_MILLIS = 2000;
  private static final int ANSWER_MILLIS = 30_000;
  private static final int CONNECTIONS = 64;
  private static final ContentType NDJSON = ContentType.create("application/x-ndjson");

  private final RestClient client;

  private Elastic(RestClient client) {
    this.client = client;
  }

  /**
   * A connection as the settings say. Nothing is sent yet.
   *
   * @throws SettingsException if the certificate cannot be read
   */
  public static Elastic open(ElasticSettings settings) {
    var builder =
        RestClient.builder(
            settings.urls().stream()
                .map(
                    url ->
                        new HttpHost(
                            url.getHost(),
                            url.getPort() < 0 ? 9200 : url.getPort(),
                            url.getScheme()))
                .toArray(HttpHost[]::new));
    settings
        .authorization()
        .ifPresent(
            value ->
                builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", value)}));
    builder.setRequestConfigCallback(
        config -> config.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout(ANSWER_MILLIS));
    builder.setHttpClientConfigCallback(
        http -> {
          http.setMaxConnTotal(CONNECTIONS).setMaxConnPerRoute(CONNECTIONS);
          settings
              .caCertificate()
              .ifPresent(
                  file -> {
                    try {
                      http.setSSLContext(TransportUtils.sslContextFromHttpCaCrt(file.toFile()));
                    } catch (IOException e) {
                      throw new SettingsException(
                          "elasticsearch.ca_certificate: " + file + " cannot be read", e);
                    }
                  });
          return http;
        });
    return new Elastic(builder.build());
  }

  /** What the cluster said: 2xx, 404 and 409 only. */
  record Answer(int status, JsonNode body) {
    boolean found() {
      return status != 404;
    }

    boolean conflict() {
      return status == 409;
    }
  }

  Answer get(String path) {
    return send("GET", path, Map.of(), Optional.empty());
  }

  Answer delete(String path, Map<String, String> parameters) {
    return send("DELETE", path, parameters, Optional.empty());
  }

  Answer put(String path, Map<String, String> parameters, JsonNode body) {
    return send("PUT", path, parameters, Optional.of(entity(body)));
  }

  Answer post(String path, Map<String, String> parameters, JsonNode body) {
    return send("POST", path, parameters, Optional.of(entity(body)));
  }

  /** Several searches in one request; the bodies as they are, over indices that may be missing. */
  Answer searches(Iterable<? extends JsonNode> searches, String indices) {
    StringBuilder lines = new StringBuilder();
    for (JsonNode search : searches) {
      lines
          .append(JSON.createObjectNode().put("index", indices).put("ignore_unavailable", true))
          .append('\n')
          .append(search)
          .append('\n');
    }
    byte[] bytes = lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return send("POST", "/_msearch", Map.of(), Optional.of(new ByteArrayEntity(bytes, NDJSON)));
  }

  /** A search over indices that may be missing. */
  JsonNode search(String indices, JsonNode search) {
    return post("/" + indices + "/_search", Map.of("ignore_unavailable", "true"), search).body();
  }

  private Answer send(
      String method, String path, Map<String, String> parameters, Optional<ByteArrayEntity> body) {
    Request request = new Request(method, path);
    request.addParameters(parameters);
    body.ifPresent(request::setEntity);
    try {
      Response response = client.performRequest(request);
      return new Answer(response.getStatusLine().getStatusCode(), tree(response));
    } catch (ResponseException e) {
      int status = e.getResponse().getStatusLine().getStatusCode();
      if (status == 404 || status == 409) {
        return new Answer(status, MissingNode.getInstance());
      }
      // Its own message may quote a document.
      throw new StoreException(
          "Elasticsearch answers " + method + " " + path + " with status " + status, null);
    } catch (IOException e) {
      throw new StoreException("Elasticsearch does not answer: " + e.getClass().getName(), e);
    }
  }

  private static ByteArrayEntity entity(JsonNode body) {
    try {
      return new ByteArrayEntity(JSON.writeValueAsBytes(body), ContentType.APPLICATION_JSON);
    } catch (IOException e) {
      throw new IllegalStateException("a JSON tree can always be written", e);
    }
  }

  private static JsonNode tree(Response response) throws IOException {
    if (response.getEntity() == null) {
      return MissingNode.getInstance();
    }
    try (InputStream content = response.getEntity().getContent()) {
      return JSON.readTree(content);
    }
  }

  /** Whether the cluster answers and can be searched. */
  public boolean answers() {
    try {
      return get("/_cluster/health").body().path("status").asText("red").matches("green|yellow");
    } catch (StoreException e) {
      return false; // That is the answer.
    }
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
