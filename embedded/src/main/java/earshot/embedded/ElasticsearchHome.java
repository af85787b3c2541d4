package earshot.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the server's files stand: the folder that this module's build makes. */
final class ElasticsearchHome {
  static final String PROPERTY = "earshot.elasticsearch.home";

  /** The jar of {@code earshot.embedded.node}, in the home. */
  static final String LAUNCHER = "earshot-launcher.jar";

  private static final String IN_SOURCE_TREE = "embedded/target/elasticsearch";

  private ElasticsearchHome() {}

  /**
   * The system property, else {@code EARSHOT_HOME/elasticsearch}, else the build's folder in this
   * directory or one above it.
   *
   * @throws ServerException if the folder holds no server
   */
  static Path find() {
    List<Path> tried = new ArrayList<>();
    String property = System.getProperty(PROPERTY);
    String earshotHome = System.getenv("EARSHOT_HOME");
    if (property != null) {
      tried.add(Path.of(property));
    } else if (earshotHome != null && !earshotHome.isBlank()) {
      tried.add(Path.of(earshotHome, "elasticsearch"));
    }
    if (property == null) {
      for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
        tried.add(at.resolve(IN_SOURCE_TREE));
      }
    }
    return tried.stream()
        .filter(home -> Files.exists(home.resolve(LAUNCHER)))
        .findFirst()
        .map(Path::toAbsolutePath)
        .orElseThrow(
            () ->
                new ServerException(
                    "no Elasticsearch server in "
                        + tried.get(0)
                        + ": build the module embedded, or set -D"
                        + PROPERTY));
  }
}
