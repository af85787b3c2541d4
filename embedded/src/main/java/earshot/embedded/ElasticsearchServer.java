package earshot.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * A real Elasticsearch node on this machine's loopback, in a JVM of its own that ends with this
 * one. It has no security and one copy of the data: right for a laptop and for tests.
 *
 * <p>Its log is {@code logs/elasticsearch.log} in the data directory. Not thread-safe.
 */
public final class ElasticsearchServer implements AutoCloseable {
  private static final String NAME = "Elasticsearch";

  private final Path home;
  private final Path data;
  private final Options options;
  private ServerProcess node;

  private ElasticsearchServer(Path home, Path data, Options options, ServerProcess node) {
    this.home = home;
    this.data = data;
    this.options = options;
    this.node = node;
  }

  /**
   * Starts a node and waits until it answers.
   *
   * @throws ServerException if it does not start: no server files, port taken, data directory in
   *     use; the message says which
   */
  public static ElasticsearchServer start(Options options) {
    Path home = ServerHome.ELASTICSEARCH.find();
    Path data =
        options.data().map(Path::toAbsolutePath).orElseGet(() -> DataDirectory.temporary(NAME));
    ServerProcess node = ServerProcess.start(command(home, data, options.port()), options);
    return new ElasticsearchServer(home, data, options, node);
  }

  /** Where it answers, such as {@code http://127.0.0.1:9200}. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + node.port());
  }

  /** Where it keeps its data and its log. */
  public Path data() {
    return data;
  }

  /** The process id of its JVM. */
  public long pid() {
    return node.pid();
  }

  /** Whether its JVM runs. */
  public boolean alive() {
    return node.alive();
  }

  /** Ends it as a power cut would (kill -9). {@link #restart()} brings it back. */
  public void kill() {
    node.kill();
  }

  /** Starts it again on the same data and port, after ending it in order if it still runs. */
  public void restart() {
    int port = node.port();
    node.stop();
    node = ServerProcess.start(command(home, data, port), options);
  }

  /** Ends it in order; a temporary data directory is deleted. */
  @Override
  public void close() {
    node.stop();
    if (options.data().isEmpty()) {
      DataDirectory.delete(data);
    }
  }

  private static ServerProcess.Command command(Path home, Path data, int port) {
    return new ServerProcess.Command(
        NAME,
        List.of(
            // The server's libraries are modules, and its own modules ask for them by name.
            "--module-path",
            home.resolve("lib").toString(),
            "--add-modules=jdk.net,ALL-MODULE-PATH",
            "-cp",
            home.resolve(ServerHome.LAUNCHER).toString(),
            "earshot.embedded.node.NodeMain",
            home.toString(),
            data.toString(),
            String.valueOf(port)),
        data,
        data.resolve("logs").resolve("elasticsearch.log"));
  }
}
