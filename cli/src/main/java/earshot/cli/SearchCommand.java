package earshot.cli;

import earshot.cli.FlagQueries.Found;
import earshot.taxonomy.Level;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches the flags. */
@Command(
    name = "search",
    description = {
      "Searches the text of flagged posts, most urgent first.",
      "Evidence is masked on the screen unless --show is given."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done, even if nothing was found", "1:not done", "2:wrong use"},
    footerHeading = "%nExamples:%n",
    footer = {"  earshot search \"my friend\"", "  earshot search --level SEVERE"})
final class SearchCommand implements Callable<Integer> {
  private static final int MOST = 1000;

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "WORDS",
      description = "what the post must hold, in any order and form (tired finds tiring)")
  private String words;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "only this level: ${COMPLETION-CANDIDATES}")
  private Level level;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "how many to show, 1 to 1000 (default: 20)")
  private int limit;

  @Mixin private MaskOption evidence;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "data folder of a run or of the demo (default: data, or else data/demo)")
  private Path data;

  @Option(
      names = "--elasticsearch",
      paramLabel = "URL",
      description = "search there instead of on this machine")
  private URI elasticsearch;

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > MOST) {
      throw new ParameterException(
          spec.commandLine(), "--limit is " + limit + "; accepted: 1 to " + MOST);
    }
    try (Store store = store();
        FlagQueries flags = new FlagQueries(store.options())) {
      Found found =
          flags.find(
              Optional.ofNullable(words).filter(text -> !text.isBlank()),
              Optional.ofNullable(level),
              limit);
      PrintWriter out = terminal.print();
      out.printf(Locale.ROOT, "%,d flags found%s%n", found.total(), shown(found));
      if (!found.rows().isEmpty()) {
        new FlagTable(out, terminal, evidence.mask()).print(found.rows());
      }
      out.flush();
      return Exit.OK;
    }
  }

  private static String shown(Found found) {
    return found.total() > found.rows().size()
        ? String.format(Locale.ROOT, ", the %,d most urgent of them:", found.rows().size())
        : ".";
  }

  private Store store() {
    if (elasticsearch != null) {
      return Store.given(Urls.options(elasticsearch, spec));
    }
    return Store.on(DataFolder.withFlags(Optional.ofNullable(data), terminal), 0, terminal);
  }
}
