package earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class GoOnTest {

  @Test
  void allOptionsAreKeptAndOnlyTheSavepointIsNew() {
    assertThat(goOn("run", "--in", "a.jsonl", "b c.jsonl", "--from", "old", "--data=d"))
        .isEqualTo("./earshot run --in a.jsonl 'b c.jsonl' --data=d --from file:/new");
    assertThat(goOn("run", "--from=old")).isEqualTo("./earshot run --from file:/new");
  }

  @Test
  void whatAShellWouldReadIsQuoted() {
    assertThat(goOn("run", "--in", "it's $HOME"))
        .isEqualTo("./earshot run --in 'it'\\''s $HOME' --from file:/new");
  }

  private static String goOn(String... arguments) {
    Terminal terminal =
        new Terminal(
            System.in,
            System.out,
            new PrintWriter(new StringWriter()),
            Set.of(),
            80,
            Map.of("EARSHOT_COMMAND", "./earshot"),
            Optional.empty());
    CommandLine commands = Earshot.commands(terminal);
    commands.parseArgs(arguments);
    return GoOn.command(
        terminal, commands.getSubcommands().get("run").getCommandSpec(), "file:/new");
  }
}
