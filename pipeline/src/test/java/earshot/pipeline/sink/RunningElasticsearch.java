package earshot.pipeline.sink;

import earshot.embedded.ElasticsearchServer;
import earshot.embedded.Options;

/** One real node for all tests of this JVM; it ends with the JVM. */
public final class RunningElasticsearch {
  private static ElasticsearchServer server;

  private RunningElasticsearch() {}

  /** The node, started by whoever asks first. */
  public static synchronized ElasticsearchServer shared() {
    if (server == null) {
      server = ElasticsearchServer.start(Options.DEFAULTS);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    }
    return server;
  }

  /** Options for the node, with short waits. */
  public static ElasticsearchOptions options() {
    return ElasticsearchOptions.of(shared().uri());
  }
}
