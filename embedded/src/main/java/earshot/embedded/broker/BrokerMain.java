package earshot.embedded.broker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * Runs one Kafka broker, which is its own controller, until standard input ends, which it does when
 * the parent process ends, however that happened.
 *
 * <p>Arguments: data directory, port, the controller's port. The first line on standard output is
 * {@code listening PORT} or {@code failed MESSAGE}.
 */
final class BrokerMain {

  private BrokerMain() {}

  public static void main(String[] args) throws IOException {
    PrintStream parent = System.out;
    // Whatever a library prints must not be taken for our own first line.
    System.setOut(System.err);
    KafkaRaftServer server;
    try {
      server = start(Path.of(args[0]), args[1], args[2]);
    } catch (Exception | LinkageError e) {
      e.printStackTrace();
      parent.println("failed " + StartFailure.explain(e, args[0], args[1]));
      parent.flush();
      // Threads of a half-started server would keep a plain exit waiting.
      Runtime.getRuntime().halt(1);
      return;
    }
    parent.println("listening " + args[1]);
    parent.flush();
    while (System.in.read() >= 0) {
      // Nothing is ever sent; only the end counts.
    }
    server.shutdown();
    server.awaitShutdown();
    System.exit(0);
  }

  private static KafkaRaftServer start(Path data, String port, String controllerPort)
      throws IOException {
    Properties settings = settings(data, port, controllerPort);
    if (!Files.exists(data.resolve("log").resolve("meta.properties"))) {
      format(data, settings);
    }
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    server.startup();
    return server;
  }

  private static Properties settings(Path data, String port, String controllerPort) {
    Properties settings = new Properties();
    settings.setProperty("process.roles", "broker,controller");
    settings.setProperty("node.id", "1");
    settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.setProperty("controller.listener.names", "CONTROLLER");
    settings.setProperty(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    settings.setProperty("log.dirs", data.resolve("log").toString());
    settings.setProperty("auto.create.topics.enable", "false");
    // One broker holds everything once.
    settings.setProperty("offsets.topic.replication.factor", "1");
    settings.setProperty("offsets.topic.num.partitions", "4");
    settings.setProperty("transaction.state.log.replication.factor", "1");
    settings.setProperty("transaction.state.log.min.isr", "1");
    settings.setProperty("transaction.state.log.num.partitions", "4");
    settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
    settings.setProperty("share.coordinator.state.topic.min.isr", "1");
    settings.setProperty("group.initial.rebalance.delay.ms", "0");
    return settings;
  }

  private static void format(Path data, Properties settings) throws IOException {
    Path file = data.resolve("server.properties");
    try (var out = Files.newBufferedWriter(file)) {
      settings.store(out, null);
    }
    int code =
        StorageTool.execute(
            new String[] {
              "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()
            },
            System.err);
    if (code != 0) {
      throw new IOException("the data directory " + data + " could not be prepared");
    }
  }
}
