package earshot.settings;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a secret stands. The secret itself is read where it is used, so that it never travels in a
 * job graph, in a state or in a log.
 *
 * @param place file or environment variable
 * @param name the file's path or the variable's name
 */
public record Secret(Place place, String name) implements Serializable {

  /** Where secrets may stand. */
  public enum Place {
    FILE,
    ENV
  }

  private static final long serialVersionUID = 1L;

  /** Reads {@code {file: PATH}} or {@code {env: NAME}}. */
  public static Secret from(Setting setting) {
    setting.allowOnly("file", "env");
    var file = setting.find("file");
    var env = setting.find("env");
    if (file.isPresent() == env.isPresent()) {
      throw setting.wrong("must have either file or env; a secret does not stand in the config");
    }
    return file.map(path -> new Secret(Place.FILE, path.text()))
        .orElseGet(() -> new Secret(Place.ENV, env.orElseThrow().text()));
  }

  /**
   * The secret, without white space around it.
   *
   * @throws SettingsException if the file cannot be read, or the variable is not set, or it is
   *     blank
   */
  public String read() {
    String value =
        switch (place) {
          case FILE -> readFile();
          case ENV -> System.getenv(name);
        };
    if (value == null || value.isBlank()) {
      throw new SettingsException(
          "a secret's "
              + (place == Place.FILE ? "file " : "environment variable ")
              + name
              + (value == null ? " is not set" : " is blank"));
    }
    return value.strip();
  }

  private String readFile() {
    try {
      return Files.readString(Path.of(name));
    } catch (IOException e) {
      throw new SettingsException("a secret's file cannot be read: " + e, e);
    }
  }
}
