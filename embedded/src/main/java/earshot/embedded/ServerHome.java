package earshot.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a server's files stand: the folder that this module's build makes. */
enum ServerHome {
  ELASTICSEARCH("Elasticsearch"),
  KAFKA("Kafka");

  /** The jar of a server's launcher, in its home. */
  static final String LAUNCHER = "earshot-launcher.jar";

  private final String server;

  ServerHome(String server) {
    this.server = server;
  }

  /** The system property that names this home. */
  String property() {
    return "earshot." + folder() + ".home";
  }

  private String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The system property, else a folder of the server's name in {@code EARSHOT_HOME}, else the
   * build's folder in this directory or one above it.
   *
   * @throws ServerException if the folder holds no server
   */
  Path find() {
    List<Path> tried = new ArrayList<>();
    String property = System.getProperty(property());
    String earshotHome = System.getenv("EARSHOT_HOME");
    if (property != null) {
      tried.add(Path.of(property));
    } else if (earshotHome != null && !earshotHome.isBlank()) {
      tried.add(Path.of(earshotHome, folder()));
    }
    if (property == null) {
      for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
        tried.add(at.resolve("embedded/target").resolve(folder()));
      }
    }
    return tried.stream()
        .filter(home -> Files.exists(home.resolve(LAUNCHER)))
        .findFirst()
        .map(Path::toAbsolutePath)
        .orElseThrow(
            () ->
                new ServerException(
                    "no "
                        + server
                        + " server in "
                        + tried.get(0)
                        + ": build the module embedded, or set -D"
                        + property()));
  }
}
