package earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HelpTest {

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItselfAndItsExitCodes(String command) {
    CommandLineProbe run = CommandLineProbe.run(command, "--help");

    assertThat(run.code()).isEqualTo(Exit.OK);
    assertThat(run.out()).startsWith("Usage: earshot " + command).contains("--help");
    assertThat(run.out()).doesNotContain("\u001b");
    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
    if (!command.equals("completion")) {
      assertThat(run.out()).contains("Exit codes:");
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandRefusesAnUnknownOption(String command) {
    CommandLineProbe run = CommandLineProbe.run(command, "--no-such-option");

    assertThat(run.code()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("--no-such-option").contains("earshot " + command + " --help");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void noCommandIsWrongUse() {
    CommandLineProbe run = CommandLineProbe.run();
    assertThat(run.code()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("which command?").contains("earshot --help");
  }

  @Test
  void aMisspeltCommandIsAnsweredWithTheNearest() {
    assertThat(CommandLineProbe.run("scor").err()).contains("Did you mean: earshot score");
  }

  @Test
  void theVersionIsTheBuilds() {
    assertThat(CommandLineProbe.run("--version").out()).matches("(?s)Earshot \\d+\\.\\d+\\.\\d+.*");
  }

  @Test
  void theCompletionScriptKnowsEveryCommand() {
    String script = CommandLineProbe.run("completion").out();
    assertThat(commands()).allSatisfy(command -> assertThat(script).contains(command));
  }

  static Stream<String> commands() {
    Terminal terminal =
        new Terminal(
            System.in,
            System.out,
            new PrintWriter(new StringWriter()),
            Set.of(),
            100,
            Map.of(),
            Optional.empty());
    return Earshot.commands(terminal).getSubcommands().keySet().stream();
  }
}
