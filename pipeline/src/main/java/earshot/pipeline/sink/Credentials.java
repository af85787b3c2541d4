package earshot.pipeline.sink;

import earshot.settings.Secret;
import earshot.settings.Setting;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Who we are to Elasticsearch. */
public sealed interface Credentials extends Serializable {

  /** The value of the Authorization header, if there is one. */
  Optional<String> authorization();

  /** A cluster without security, as on a laptop. */
  record None() implements Credentials {
    private static final long serialVersionUID = 1L;

    @Override
    public Optional<String> authorization() {
      return Optional.empty();
    }
  }

  /**
   * An API key.
   *
   * @param key the encoded key, as Elasticsearch gives it
   */
  record ApiKey(Secret key) implements Credentials {
    private static final long serialVersionUID = 1L;

    @Override
    public Optional<String> authorization() {
      return Optional.of("ApiKey " + key.read());
    }
  }

  /** A user and a password. */
  record Basic(String user, Secret password) implements Credentials {
    private static final long serialVersionUID = 1L;

    @Override
    public Optional<String> authorization() {
      byte[] pair = (user + ":" + password.read()).getBytes(StandardCharsets.UTF_8);
      return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
    }
  }

  /** Reads {@code api_key}, or {@code user} and {@code password}, or nothing. */
  static Credentials from(Setting elasticsearch) {
    Optional<Setting> apiKey = elasticsearch.find("api_key");
    Optional<Setting> user = elasticsearch.find("user");
    Optional<Setting> password = elasticsearch.find("password");
    if (user.isPresent() != password.isPresent()) {
      throw elasticsearch.wrong("has one of user and password; give both or neither");
    }
    if (apiKey.isPresent() && user.isPresent()) {
      throw apiKey.get().wrong("stands beside user and password; give one of the two");
    }
    if (apiKey.isPresent()) {
      return new ApiKey(Secret.from(apiKey.get()));
    }
    if (user.isPresent()) {
      return new Basic(user.get().text(), Secret.from(password.orElseThrow()));
    }
    return new None();
  }
}
