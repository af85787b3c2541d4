package earshot.cli;

import earshot.embedded.ElasticsearchServer;
import earshot.embedded.Options;
import earshot.embedded.ServerException;
import earshot.pipeline.sink.ElasticsearchOptions;
import earshot.pipeline.sink.IndexSetup;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The Elasticsearch that a command works with: one that is given, one that another command keeps
 * running on the same data folder, or a node of its own that ends with the command.
 */
final class Store implements AutoCloseable {
  /** Holds the address of the node that runs on a data folder. */
  private static final String ADDRESS = "node.address";

  private static final int PROBE_MILLIS = 2000;

  private final ElasticsearchOptions options;
  private final Optional<ElasticsearchServer> own;
  private final Path address;

  private Store(ElasticsearchOptions options, Optional<ElasticsearchServer> own, Path address) {
    this.options = options;
    this.own = own;
    this.address = address;
  }

  /** A cluster that is there. */
  static Store given(ElasticsearchOptions options) {
    return new Store(options, Optional.empty(), Path.of(ADDRESS));
  }

  /**
   * The node of a data folder: the one that runs there, else a new one.
   *
   * @param port port for a new one, 0 for any that is free
   */
  static Store on(Path data, int port, Terminal terminal) {
    Path folder = data.resolve("elasticsearch").toAbsolutePath();
    Path address = folder.resolve(ADDRESS);
    Optional<URI> running = running(address);
    if (running.isPresent()) {
      return new Store(ElasticsearchOptions.of(running.get()), Optional.empty(), address);
    }
    if (terminal.errSeen()) {
      terminal.err().println("Starting Elasticsearch on this machine ...");
    }
    try {
      ElasticsearchServer server =
          ElasticsearchServer.start(Options.DEFAULTS.withData(folder).withPort(port));
      Files.writeString(address, server.uri().toString());
      return new Store(ElasticsearchOptions.of(server.uri()), Optional.of(server), address);
    } catch (ServerException e) {
      throw new Failure(e.getMessage(), e);
    } catch (IOException e) {
      throw new Failure("cannot write to " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Whether a data folder holds a node's data. */
  static boolean isIn(Path data) {
    return Files.isDirectory(data.resolve("elasticsearch").resolve("nodes"))
        || Files.isRegularFile(data.resolve("elasticsearch").resolve("_state"))
        || Files.isDirectory(data.resolve("elasticsearch").resolve("indices"));
  }

  ElasticsearchOptions options() {
    return options;
  }

  URI uri() {
    return options.urls().get(0);
  }

  /** Whether the node ends with this command. */
  boolean isOwn() {
    return own.isPresent();
  }

  /** Puts the index templates in place. */
  void prepare() {
    IndexSetup.bundled().install(options);
  }

  @Override
  public void close() {
    if (own.isEmpty()) {
      return;
    }
    try {
      Files.deleteIfExists(address);
    } catch (IOException e) {
      throw new Failure("cannot delete " + address + ": " + e.getMessage(), e);
    } finally {
      own.get().close();
    }
  }

  private static Optional<URI> running(Path address) {
    try {
      URI uri = URI.create(Files.readString(address, StandardCharsets.UTF_8).strip());
      HttpURLConnection probe = (HttpURLConnection) uri.toURL().openConnection();
      probe.setConnectTimeout(PROBE_MILLIS);
      probe.setReadTimeout(PROBE_MILLIS);
      int status = probe.getResponseCode();
      probe.disconnect();
      return status == HttpURLConnection.HTTP_OK ? Optional.of(uri) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      // No such file, or nobody answers there any more: then nobody runs.
      return Optional.empty();
    }
  }
}
