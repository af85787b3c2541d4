package earshot.cli;

import earshot.cli.FlagQueries.Found;
import earshot.cli.JobRunner.Outcome;
import earshot.console.ConsoleConfig;
import earshot.console.store.elastic.ElasticSettings;
import earshot.pipeline.PipelineConfig;
import earshot.pipeline.PseudonymKey;
import earshot.settings.Setting;
import earshot.taxonomy.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole road on the bundled sample stream. */
@Command(
    name = "demo",
    description = {
      "Runs the whole road on a sample stream: posts that we wrote, through Flink and the models,"
          + " into an Elasticsearch node on this machine; then shows what was flagged.",
      "On a terminal the node stays up until Ctrl-C, so that you can look around."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:not done; the message says why",
      "2:wrong use",
      "130:stopped by Ctrl-C"
    })
final class DemoCommand implements Callable<Integer> {
  private static final String STREAM = "/earshot/demo/sample-stream.jsonl";
  private static final String SOURCE = "sample";
  private static final int ROWS_PER_LEVEL = 5;

  private final Terminal terminal;

  @Option(names = "--exit", description = "end at once, also on a terminal")
  private boolean exit;

  @Option(
      names = "--fresh",
      description =
          "first delete what earlier demos flagged, with all that people made of it; else it stays,"
              + " and is only updated")
  private boolean fresh;

  @Mixin private MaskOption evidence;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "where all of it is kept (default: data/demo)")
  private Path data;

  @Mixin private NodePort port;

  @Option(
      names = "--console-port",
      paramLabel = "N",
      defaultValue = "0",
      description = "port of the console (default: any that is free)")
  private int consolePort;

  @Spec private CommandSpec spec;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = data == null ? DataFolder.ofDemo(terminal) : data.toAbsolutePath();
    int node = port.number();
    Port.checked(spec, "--console-port", consolePort);
    Path log = LogFile.in(folder);
    PipelineConfig job = config(folder);
    Interrupts interrupts = Interrupts.takeOver();
    try (Store store = Store.on(folder, node, terminal)) {
      store.prepare();
      if (fresh) {
        EarlierFlags.delete(store.options(), SOURCE);
      }
      if (terminal.errSeen()) {
        terminal.err().println("Reading the sample stream ...");
      }
      Outcome outcome =
          new JobRunner(terminal, interrupts, log)
              .run(job, store.options(), Optional.empty(), folder.resolve("savepoints"));
      PrintWriter out = terminal.print();
      out.print(JobDisplay.summary(outcome.progress(), outcome.refused(), outcome.took()));
      if (outcome.savepoint().isPresent()) {
        out.println("Stopped before the end.");
        return Exit.INTERRUPTED;
      }
      showFlags(store, outcome.progress().flags(), out);
      boolean stay = terminal.outSeen() && !exit;
      next(store, out, stay);
      if (stay) {
        serve(store, out, interrupts);
      }
      return Exit.OK;
    }
  }

  /** The console over what was flagged, with accounts that are ready. */
  private void serve(Store store, PrintWriter out, Interrupts interrupts)
      throws InterruptedException {
    String password = "demo-" + Long.toString(new SecureRandom().nextLong() >>> 1, 36);
    ConsoleConfig config =
        terminal
            .configFolder()
            .map(folder -> ConsoleConfig.read(folder.resolve("console.yaml")))
            .orElseGet(() -> ConsoleConfig.from(Setting.parse("defaults", "server: {}")))
            .withPort(consolePort);
    try (ServedConsole console = ServedConsole.start(config, ElasticSettings.of(store.uri()))) {
      console.demonstrate(password);
      out.println();
      out.println("The console answers at " + console.uri());
      out.println("Sign in as reviewer, lead or analyst; the password is " + password);
      out.flush();
      interrupts.await();
    }
  }

  private void showFlags(Store store, long flagged, PrintWriter out) {
    FlagTable table = new FlagTable(out, terminal, evidence.mask());
    try (FlagQueries flags = new FlagQueries(store.options())) {
      flags.refresh();
      long earlier = flags.find(Optional.empty(), Optional.empty(), 1).total() - flagged;
      if (earlier > 0) {
        out.printf(
            Locale.ROOT,
            "%,d flags here are of earlier runs, which judged otherwise; --fresh begins anew.%n",
            earlier);
      }
      Level[] levels = Level.values();
      for (int i = levels.length - 1; i > 0; i--) {
        Found found = flags.find(Optional.empty(), Optional.of(levels[i]), ROWS_PER_LEVEL);
        if (found.total() > 0) {
          out.printf(
              Locale.ROOT,
              "%n%s: %,d%s%n",
              levels[i],
              found.total(),
              found.total() > found.rows().size()
                  ? ", the first " + found.rows().size() + ":"
                  : "");
          table.print(found.rows());
        }
      }
    }
    out.println();
    out.println("A flag means \"a trained human should look\". It is no diagnosis.");
  }

  private void next(Store store, PrintWriter out, boolean stay) {
    out.println();
    out.println("What to try next" + (stay ? ", in another terminal:" : ":"));
    out.println("  ./earshot search \"my friend\"             full text over the flags");
    out.println("  ./earshot search --level SEVERE          one level");
    out.println("  echo '{\"text\":\"...\"}' | ./earshot score   judge a text of your own");
    if (stay) {
      out.println();
      out.println("Elasticsearch answers at " + store.uri() + " until you press Ctrl-C.");
    }
    out.flush();
  }

  /** The demo's own configuration: what config/pipeline.yaml is for a real stream. */
  private static PipelineConfig config(Path folder) throws IOException {
    Path stream = folder.resolve("sample-stream.jsonl");
    try (InputStream bundled = DemoCommand.class.getResourceAsStream(STREAM)) {
      Files.copy(bundled, stream, StandardCopyOption.REPLACE_EXISTING);
    }
    Path key = folder.resolve("pseudonym.key");
    PseudonymKey.generate(key);
    String yaml =
        String.join(
            "\n",
            "sources:",
            "  - id: " + SOURCE,
            "    path: " + quoted(stream),
            "    purpose: demonstration on posts that nobody wrote in earnest",
            "    legal_basis: none needed, the posts were written for this demonstration",
            "pseudonyms:",
            "  key_file: " + quoted(key),
            "checkpoints:",
            "  folder: " + quoted(folder.resolve("checkpoints")),
            "dead_letters:",
            "  folder: " + quoted(folder.resolve("dead-letters")),
            "");
    return PipelineConfig.from(Setting.parse("the demo's configuration", yaml));
  }

  /** In single quotes YAML leaves all but the quote itself alone. */
  private static String quoted(Path path) {
    return "'" + path.toString().replace("'", "''") + "'";
  }
}
