package earshot.pipeline.sink;

import earshot.settings.Setting;
import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How to reach Elasticsearch and how to write to it: the {@code elasticsearch} section of {@code
 * config/pipeline.yaml}.
 *
 * @param urls nodes of one cluster, http or https, at least one
 * @param credentials who we are
 * @param caCertificate path of a PEM file with the authority that signed the nodes' certificates,
 *     or empty for the JVM's own authorities
 * @param bulk how writes are put together
 * @param patience how long to wait for what
 */
public record ElasticsearchOptions(
    List<URI> urls, Credentials credentials, String caCertificate, Bulk bulk, Patience patience)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  public ElasticsearchOptions {
    urls = List.copyOf(urls);
    if (urls.isEmpty()) {
      throw new IllegalArgumentException("ElasticsearchOptions.urls is empty");
    }
    for (URI url : urls) {
      if (!isHttp(url)) {
        throw new IllegalArgumentException("ElasticsearchOptions.urls " + url + " is no http(s)");
      }
    }
    Objects.requireNonNull(credentials, "ElasticsearchOptions.credentials");
    Objects.requireNonNull(caCertificate, "ElasticsearchOptions.caCertificate");
    Objects.requireNonNull(bulk, "ElasticsearchOptions.bulk");
    Objects.requireNonNull(patience, "ElasticsearchOptions.patience");
  }

  /** The defaults with one node, without security. */
  public static ElasticsearchOptions of(URI url) {
    return new ElasticsearchOptions(
        List.of(url), new Credentials.None(), "", Bulk.DEFAULTS, Patience.DEFAULTS);
  }

  /** These options with another cluster, such as the one that the command line names. */
  public ElasticsearchOptions withUrl(URI url) {
    return new ElasticsearchOptions(List.of(url), credentials, caCertificate, bulk, patience);
  }

  /** Reads the section. Every key but {@code urls} has a default. */
  public static ElasticsearchOptions from(Setting section) {
    section.allowOnly("urls", "api_key", "user", "password", "ca_certificate", "bulk", "patience");
    return new ElasticsearchOptions(
        urls(section.get("urls")),
        Credentials.from(section),
        section.find("ca_certificate").map(Setting::text).orElse(""),
        section.find("bulk").map(Bulk::from).orElse(Bulk.DEFAULTS),
        section.find("patience").map(Patience::from).orElse(Patience.DEFAULTS));
  }

  private static List<URI> urls(Setting setting) {
    List<URI> urls = new ArrayList<>();
    for (Setting element : setting.elements()) {
      URI url;
      try {
        url = URI.create(element.text());
      } catch (IllegalArgumentException e) {
        throw element.wrong("is \"" + element.text() + "\"; accepted: http(s)://host:port");
      }
      if (!isHttp(url)) {
        throw element.wrong("is \"" + url + "\"; accepted: http(s)://host:port");
      }
      if (url.getUserInfo() != null) {
        throw element.wrong("holds a user or password; give them by user and password");
      }
      urls.add(url);
    }
    if (urls.isEmpty()) {
      throw setting.wrong("is empty; accepted: at least one http(s)://host:port");
    }
    return urls;
  }

  private static boolean isHttp(URI url) {
    return url.getHost() != null
        && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()));
  }
}
