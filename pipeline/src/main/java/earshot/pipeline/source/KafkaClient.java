package earshot.pipeline.source;

import earshot.settings.Secret;
import earshot.settings.Setting;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Settings of Kafka's client. A secret is named by its file or environment variable and is looked
 * up by the client itself on the machine that connects, so that it never travels with the job.
 *
 * @param plain settings as Kafka names them
 * @param secret settings whose value stands elsewhere
 */
public record KafkaClient(Map<String, String> plain, Map<String, Secret> secret)
    implements Serializable {

  /** No setting beyond Kafka's own defaults. */
  public static final KafkaClient DEFAULTS = new KafkaClient(Map.of(), Map.of());

  private static final long serialVersionUID = 1L;
  private static final Pattern SECRET =
      Pattern.compile(".*(password|jaas\\.config|keystore\\.key|client\\.secret)");
  private static final Pattern ADDRESS = Pattern.compile("\\[?[A-Za-z0-9._:-]+]?:[0-9]{1,5}");

  /** What the job itself answers for. */
  private static final Set<String> OURS =
      Set.of(
          "bootstrap.servers",
          "group.id",
          "client.id",
          "key.deserializer",
          "value.deserializer",
          "key.serializer",
          "value.serializer",
          "enable.auto.commit",
          "auto.offset.reset",
          "isolation.level",
          "transactional.id",
          "config.providers");

  public KafkaClient {
    plain = Map.copyOf(plain);
    secret = Map.copyOf(secret);
  }

  /** Reads a map of settings, if there is one. */
  public static KafkaClient from(Optional<Setting> properties) {
    Map<String, String> plain = new TreeMap<>();
    Map<String, Secret> secret = new TreeMap<>();
    for (Map.Entry<String, Setting> property :
        properties.map(Setting::entries).orElse(Map.of()).entrySet()) {
      String name = property.getKey();
      if (OURS.contains(name) || name.startsWith("config.providers.")) {
        throw property.getValue().wrong("is set by the job itself");
      }
      if (property.getValue().isMap()) {
        secret.put(name, Secret.from(property.getValue()));
      } else if (SECRET.matcher(name).matches()) {
        throw property
            .getValue()
            .wrong("is a secret; accepted: {file: PATH} or {env: NAME}, since none stands here");
      } else {
        plain.put(name, property.getValue().text());
      }
    }
    return new KafkaClient(plain, secret);
  }

  /** Reads a list of {@code host:port}. */
  public static List<String> addresses(Setting setting) {
    List<String> addresses = setting.texts();
    if (addresses.isEmpty()) {
      throw setting.wrong("is empty; accepted: at least one host:port");
    }
    for (Setting element : setting.elements()) {
      if (!ADDRESS.matcher(element.text()).matches()) {
        throw element.wrong("is \"" + element.text() + "\"; accepted: host:port");
      }
    }
    return addresses;
  }

  /** The settings for a client, secrets as references that it resolves itself. */
  public Properties properties() {
    Properties properties = new Properties();
    properties.putAll(plain);
    secret.forEach((name, where) -> properties.setProperty(name, reference(where)));
    if (!secret.isEmpty()) {
      properties.setProperty("config.providers", "env,directory");
      String providers = "org.apache.kafka.common.config.provider.";
      properties.setProperty("config.providers.env.class", providers + "EnvVarConfigProvider");
      properties.setProperty(
          "config.providers.directory.class", providers + "DirectoryConfigProvider");
    }
    return properties;
  }

  private static String reference(Secret secret) {
    if (secret.place() == Secret.Place.ENV) {
      return "${env:" + secret.name() + "}";
    }
    Path file = Path.of(secret.name()).toAbsolutePath().normalize();
    return "${directory:" + file.getParent() + ":" + file.getFileName() + "}";
  }
}
