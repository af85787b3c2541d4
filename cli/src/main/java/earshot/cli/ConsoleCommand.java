package earshot.cli;

import earshot.console.ConsoleConfig;
import earshot.console.store.elastic.ElasticSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the console. */
@Command(
    name = "console",
    description = {
      "Serves the reviewers' desk and the analysts' board over the flags of a run, of the demo, or of"
          + " a cluster, until Ctrl-C.",
      "The first start makes the account admin and prints its one-time password, once."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"1:not done; the message says why", "2:wrong use", "130:stopped by Ctrl-C"})
final class ConsoleCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the console's configuration (default: config/console.yaml)")
  private Path config;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "data folder of a run or of the demo (default: data, or else data/demo)")
  private Path data;

  @Option(
      names = "--elasticsearch",
      paramLabel = "URL",
      description = "a cluster in place of the one in the configuration")
  private URI elasticsearch;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "where it answers, in place of the configuration's port; 0: any that is free")
  private Integer port;

  ConsoleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port != null) {
      Port.checked(spec, "--port", port);
    }
    ConsoleConfig read = ConsoleConfig.read(config == null ? defaultConfig() : config);
    ConsoleConfig wanted = port == null ? read : read.withPort(port);
    LogFile.in(DataFolder.ofRuns(terminal), "console.log");
    Interrupts interrupts = Interrupts.takeOver();
    Optional<ElasticSettings> cluster =
        elasticsearch == null
            ? wanted.elasticsearch()
            : Optional.of(ElasticSettings.of(Urls.options(elasticsearch, spec).urls().get(0)));
    if (cluster.isPresent()) {
      return serve(wanted, cluster.get(), interrupts);
    }
    try (Store store =
        Store.on(DataFolder.withFlags(Optional.ofNullable(data), terminal), 0, terminal)) {
      store.prepare();
      return serve(wanted, ElasticSettings.of(store.uri()), interrupts);
    }
  }

  private Integer serve(ConsoleConfig wanted, ElasticSettings cluster, Interrupts interrupts)
      throws InterruptedException {
    try (ServedConsole served = ServedConsole.start(wanted, cluster)) {
      PrintWriter out = terminal.print();
      served
          .firstPassword()
          .ifPresent(
              password ->
                  out.println(
                      "The account admin was made. Its one-time password, told only now: "
                          + password));
      out.println("The console answers at " + served.uri() + " until you press Ctrl-C.");
      out.flush();
      interrupts.await();
      return Exit.INTERRUPTED;
    }
  }

  private Path defaultConfig() {
    return terminal
        .configFolder()
        .map(folder -> folder.resolve("console.yaml"))
        .filter(Files::exists)
        .orElseThrow(() -> new Failure("there is no config/console.yaml here; give --config FILE"));
  }
}
