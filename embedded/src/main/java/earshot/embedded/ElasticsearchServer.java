package earshot.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A real Elasticsearch node on this machine's loopback, in a JVM of its own that ends with this
 * one. It has no security and one copy of the data: right for a laptop and for tests.
 *
 * <p>Its log is {@code logs/elasticsearch.log} in the data directory. Not thread-safe.
 */
public final class ElasticsearchServer implements AutoCloseable {
  private final Path home;
  private final Path data;
  private final Options options;
  private NodeProcess node;

  private ElasticsearchServer(Path home, Path data, Options options, NodeProcess node) {
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
    Path home = ElasticsearchHome.find();
    Path data =
        options.data().map(Path::toAbsolutePath).orElseGet(ElasticsearchServer::temporaryData);
    NodeProcess node = NodeProcess.start(home, data, options, options.port());
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
    node = NodeProcess.start(home, data, options, port);
  }

  /** Ends it in order; a temporary data directory is deleted. */
  @Override
  public void close() {
    node.stop();
    if (options.data().isEmpty()) {
      delete(data);
    }
  }

  private static Path temporaryData() {
    try {
      return Files.createTempDirectory("earshot-elasticsearch-");
    } catch (IOException e) {
      throw new ServerException("no temporary directory for Elasticsearch: " + e, e);
    }
  }

  private static void delete(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path done, IOException fault)
                throws IOException {
              Files.delete(done);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
