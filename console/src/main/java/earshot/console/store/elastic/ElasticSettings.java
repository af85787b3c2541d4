package earshot.console.store.elastic;

import earshot.settings.Setting;
import earshot.settings.SettingsException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How to reach Elasticsearch: the {@code elasticsearch} section of {@code config/console.yaml}.
 *
 * @param urls nodes of one cluster, at least one
 * @param authorization value of the Authorization header, if there is one
 * @param caCertificate PEM file with the authority that signed the nodes' certificates
 */
public record ElasticSettings(
    List<URI> urls, Optional<String> authorization, Optional<Path> caCertificate) {

  public ElasticSettings {
    urls = List.copyOf(urls);
    if (urls.isEmpty()) {
      throw new IllegalArgumentException("ElasticSettings.urls is empty");
    }
    Objects.requireNonNull(authorization, "ElasticSettings.authorization");
    Objects.requireNonNull(caCertificate, "ElasticSettings.caCertificate");
  }

  /** One node without security. */
  public static ElasticSettings of(URI url) {
    return new ElasticSettings(List.of(url), Optional.empty(), Optional.empty());
  }

  /** Reads the section. */
  public static ElasticSettings from(Setting section) {
    section.allowOnly("urls", "api_key", "user", "password", "ca_certificate");
    return new ElasticSettings(
        urls(section.get("urls")),
        authorization(section),
        section.find("ca_certificate").map(s -> Path.of(s.text())));
  }

  @Override
  public String toString() {
    return "ElasticSettings" + urls; // what authorises us is in no log
  }

  private static List<URI> urls(Setting setting) {
    List<URI> urls = new ArrayList<>();
    for (Setting element : setting.elements()) {
      URI url;
      try {
        url = URI.create(element.text());
      } catch (IllegalArgumentException e) {
        throw element.wrong("is no address; accepted: http(s)://host:port");
      }
      boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      if (url.getHost() == null || !http || url.getUserInfo() != null) {
        throw element.wrong("is no address of a node; accepted: http(s)://host:port");
      }
      urls.add(url);
    }
    if (urls.isEmpty()) {
      throw setting.wrong("is empty; accepted: at least one http(s)://host:port");
    }
    return urls;
  }

  private static Optional<String> authorization(Setting section) {
    Optional<Setting> key = section.find("api_key");
    Optional<Setting> user = section.find("user");
    Optional<Setting> password = section.find("password");
    if (user.isPresent() != password.isPresent()) {
      throw section.wrong("has one of user and password; give both or neither");
    }
    if (key.isPresent() && user.isPresent()) {
      throw key.get().wrong("stands beside user and password; give one of the two");
    }
    if (user.isPresent()) {
      String pair = user.get().text() + ":" + secret(password.orElseThrow());
      byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
      return Optional.of("Basic " + Base64.getEncoder().encodeToString(bytes));
    }
    return key.map(setting -> "ApiKey " + secret(setting));
  }

  /** A secret stands in a file or in an environment variable, never in the configuration. */
  private static String secret(Setting setting) {
    setting.allowOnly("file", "env");
    Optional<Setting> file = setting.find("file");
    Optional<Setting> env = setting.find("env");
    if (file.isPresent() == env.isPresent()) {
      throw setting.wrong("must have either file or env; a secret does not stand in the config");
    }
    String value = file.isPresent() ? read(file.get()) : System.getenv(env.orElseThrow().text());
    if (value == null || value.isBlank()) {
      throw setting.wrong("leads to no secret: it is not set, or blank");
    }
    return value.strip();
  }

  private static String read(Setting file) {
    try {
      return Files.readString(Path.of(file.text()));
    } catch (IOException e) {
      throw new SettingsException(file.at() + ": " + file.text() + " cannot be read: " + e, e);
    }
  }
}
