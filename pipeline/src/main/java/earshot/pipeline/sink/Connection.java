package earshot.pipeline.sink;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import earshot.settings.SettingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;

/** An open connection to a cluster. */
public final class Connection implements AutoCloseable {
  private final ElasticsearchTransport transport;

  private Connection(ElasticsearchTransport transport) {
    this.transport = transport;
  }

  /**
   * A connection as the options say. Nothing is sent yet.
   *
   * @throws SettingsException if a secret or the certificate cannot be read
   */
  public static Connection open(ElasticsearchOptions options) {
    RestClientBuilder builder =
        RestClient.builder(options.urls().stream().map(HttpHosts::of).toArray(HttpHost[]::new));
    options
        .credentials()
        .authorization()
        .ifPresent(
            value ->
                builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", value)}));
    builder.setRequestConfigCallback(
        config ->
            config
                .setConnectTimeout((int) options.patience().connect().toMillis())
                .setSocketTimeout((int) options.patience().response().toMillis()));
    if (!options.caCertificate().isEmpty()) {
      var context = HttpHosts.trusting(Path.of(options.caCertificate()));
      builder.setHttpClientConfigCallback(http -> http.setSSLContext(context));
    }
    return new Connection(new RestClientTransport(builder.build(), new JacksonJsonpMapper()));
  }

  /** The client that waits for answers. */
  public ElasticsearchClient client() {
    return new ElasticsearchClient(transport);
  }

  /** The client that does not wait. */
  public ElasticsearchAsyncClient async() {
    return new ElasticsearchAsyncClient(transport);
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
