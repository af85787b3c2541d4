package earshot.cli;

import earshot.console.Console;
import earshot.console.ConsoleConfig;
import earshot.console.store.Role;
import earshot.console.store.StoreException;
import earshot.console.store.elastic.Elastic;
import earshot.console.store.elastic.ElasticSettings;
import earshot.console.store.elastic.ElasticSetup;
import earshot.console.store.elastic.ElasticStores;
import java.net.BindException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** A console over a cluster, both open until it is closed. */
final class ServedConsole implements AutoCloseable {
  private final Elastic elastic;
  private final Console console;

  private ServedConsole(Elastic elastic, Console console) {
    this.elastic = elastic;
    this.console = console;
  }

  /** Prepares the cluster and starts a console over it. */
  static ServedConsole start(ConsoleConfig config, ElasticSettings cluster) {
    // Where logs go is this command line's business; Spring must not set it up anew.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    Elastic elastic = Elastic.open(cluster);
    try {
      ElasticSetup.prepare(elastic);
      Console console = Console.start(config, ElasticStores.over(elastic), elastic::answers);
      return new ServedConsole(elastic, console);
    } catch (StoreException e) {
      elastic.close();
      throw new Failure(cluster.urls() + ": " + e.getMessage(), e);
    } catch (RuntimeException e) {
      elastic.close();
      throw isPortTaken(e)
          ? new Failure("port " + config.port() + " is taken; give another by --port", e)
          : e;
    }
  }

  private static boolean isPortTaken(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException
          || cause.getClass().getSimpleName().equals("PortInUseException")) {
        return true;
      }
    }
    return false;
  }

  URI uri() {
    return console.uri();
  }

  Optional<String> firstPassword() {
    return console.firstPassword();
  }

  /** Makes accounts with a known password. */
  void demonstrate(String password) {
    console.demonstrate("reviewer", "Robin (reviewer)", Set.of(Role.REVIEWER), password);
    console.demonstrate("lead", "Lee (lead)", Set.of(Role.LEAD), password);
    console.demonstrate("analyst", "Ali (analyst)", Set.of(Role.ANALYST), password);
  }

  @Override
  public void close() {
    console.close();
    elastic.close();
  }
}
