package earshot.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

/**
 * A real Kafka broker on this machine's loopback, in a JVM of its own that ends with this one. It
 * is its own controller and has one copy of the data: right for a laptop and for tests.
 *
 * <p>Its log is {@code logs/kafka.log} in the data directory. Topics are made by whoever uses it,
 * never by being asked for. Not thread-safe.
 */
public final class KafkaServer implements AutoCloseable {
  private static final String NAME = "Kafka";

  private final Path home;
  private final Path data;
  private final Options options;
  private ServerProcess broker;

  private KafkaServer(Path home, Path data, Options options, ServerProcess broker) {
    this.home = home;
    this.data = data;
    this.options = options;
    this.broker = broker;
  }

  /**
   * Starts a broker and waits until it answers.
   *
   * @throws ServerException if it does not start: no server files, port taken, data directory in
   *     use; the message says which
   */
  public static KafkaServer start(Options options) {
    Path home = ServerHome.KAFKA.find();
    Path data =
        options.data().map(Path::toAbsolutePath).orElseGet(() -> DataDirectory.temporary(NAME));
    int port = options.port() == 0 ? freePort() : options.port();
    return new KafkaServer(
        home, data, options, ServerProcess.start(command(home, data, port), options));
  }

  /** Where it answers, such as {@code 127.0.0.1:9092}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + broker.port();
  }

  /** Where it keeps its data and its log. */
  public Path data() {
    return data;
  }

  /** Whether its JVM runs. */
  public boolean alive() {
    return broker.alive();
  }

  /** Ends it as a power cut would (kill -9). {@link #restart()} brings it back. */
  public void kill() {
    broker.kill();
  }

  /** Ends it in order and keeps its data. {@link #restart()} brings it back. */
  public void stop() {
    broker.stop();
  }

  /** Starts it again on the same data and port, after ending it in order if it still runs. */
  public void restart() {
    int port = broker.port();
    broker.stop();
    broker = ServerProcess.start(command(home, data, port), options);
  }

  /** Ends it in order; a temporary data directory is deleted. */
  @Override
  public void close() {
    broker.stop();
    if (options.data().isEmpty()) {
      DataDirectory.delete(data);
    }
  }

  private static ServerProcess.Command command(Path home, Path data, int port) {
    Path logs = data.resolve("logs");
    return new ServerProcess.Command(
        NAME,
        List.of(
            "-Dearshot.kafka.logs=" + logs,
            "-Dlog4j2.configurationFile=" + home.resolve("config").resolve("log4j2.properties"),
            "-cp",
            home.resolve(ServerHome.LAUNCHER) + ":" + home.resolve("lib").resolve("*"),
            "earshot.embedded.broker.BrokerMain",
            data.toString(),
            String.valueOf(port),
            String.valueOf(freePort())),
        data,
        logs.resolve("kafka.log"));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new ServerException("no free port for Kafka: " + e, e);
    }
  }
}
