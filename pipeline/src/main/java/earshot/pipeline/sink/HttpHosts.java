package earshot.pipeline.sink;

import co.elastic.clients.transport.TransportUtils;
import earshot.settings.SettingsException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.apache.http.HttpHost;

/** What the HTTP client calls a node, and whom it trusts. */
final class HttpHosts {

  private HttpHosts() {}

  /** The node of a URL; Elasticsearch's own port where it names none. */
  static HttpHost of(URI url) {
    int port = url.getPort() < 0 ? 9200 : url.getPort();
    return new HttpHost(url.getHost(), port, url.getScheme());
  }

  /** TLS that trusts the authority in a PEM file. */
  static SSLContext trusting(Path certificate) {
    if (!Files.isReadable(certificate)) {
      throw new SettingsException(
          "elasticsearch.ca_certificate: " + certificate + " cannot be read");
    }
    try {
      return TransportUtils.sslContextFromHttpCaCrt(certificate.toFile());
    } catch (IOException | RuntimeException e) {
      throw new SettingsException(
          "elasticsearch.ca_certificate: " + certificate + " is no PEM certificate", e);
    }
  }
}
