package earshot.embedded.node;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.common.transport.TransportAddress;
import org.elasticsearch.env.Environment;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginBundle;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * Runs one Elasticsearch node until standard input ends, which it does when the parent process
 * ends, however that happened.
 *
 * <p>Arguments: home, data directory, HTTP port (0 for a free one). The first line on standard
 * output is {@code listening PORT} or {@code failed MESSAGE}.
 */
final class NodeMain {
  private static final String NAME = "earshot";

  private NodeMain() {}

  public static void main(String[] args) throws Exception {
    // Elasticsearch puts its own streams in place of these.
    PrintStream parent = System.out;
    Node node;
    try {
      node = start(Path.of(args[0]), Path.of(args[1]), args[2]);
    } catch (Exception | LinkageError e) {
      e.printStackTrace();
      parent.println("failed " + StartFailure.explain(e, args[1], args[2]));
      parent.flush();
      System.exit(1);
      return;
    }
    parent.println("listening " + port(node));
    parent.flush();
    awaitEndOfInput();
    node.close();
    System.exit(0);
  }

  private static Node start(Path home, Path data, String port) throws Exception {
    Settings settings =
        Settings.builder()
            .put("path.home", home)
            .put("path.data", data)
            .put("path.logs", data.resolve("logs"))
            .put("cluster.name", NAME)
            .put("node.name", NAME)
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("http.port", port)
            .put("transport.port", "0")
            // A laptop's disk is often nearly full; refusing to write there helps nobody.
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
    LogConfigurator.configureESLogging();
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(
            settings, Map.of(), home.resolve("config"), () -> NAME);
    LogConfigurator.setNodeName(NAME);
    LogConfigurator.configure(environment, false);
    Set<PluginBundle> modules = PluginsLoader.loadModulesBundles(home.resolve("modules"));
    PluginsLoader loader = PluginsLoader.createPluginsLoader(modules, Set.of(), Map.of());
    return new Node(environment, loader).start();
  }

  private static int port(Node node) {
    TransportAddress[] addresses =
        node.injector().getInstance(HttpServerTransport.class).boundAddress().boundAddresses();
    return addresses[0].getPort();
  }

  private static void awaitEndOfInput() throws IOException {
    while (System.in.read() >= 0) {
      // Nothing is ever sent; only the end counts.
    }
  }
}
