package earshot.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes a completion script. */
@Command(
    name = "completion",
    description = "Writes a completion script for bash and zsh.",
    mixinStandardHelpOptions = true,
    footerHeading = "%n",
    footer = "Use it in this shell: source <(./earshot completion)")
final class CompletionCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Spec private CommandSpec spec;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var print = terminal.print();
    print.print(AutoComplete.bash("earshot", spec.root().commandLine()));
    print.flush();
    return Exit.OK;
  }
}
