package earshot.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** The command that goes on where another one stopped. */
final class GoOn {
  private static final String OPTION = "--from";
  private static final String PLAIN = "[A-Za-z0-9_@%+=:,./-]+";

  private GoOn() {}

  /** The command as it was given, but from a savepoint; quoted for a shell. */
  static String command(Terminal terminal, CommandSpec spec, String savepoint) {
    List<String> words = new ArrayList<>();
    words.add(terminal.environment().getOrDefault("EARSHOT_COMMAND", "earshot"));
    words.addAll(without(spec.commandLine().getParseResult().originalArgs()));
    words.add(OPTION);
    words.add(savepoint);
    return words.stream().map(GoOn::quoted).collect(Collectors.joining(" "));
  }

  private static List<String> without(List<String> arguments) {
    List<String> left = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).equals(OPTION)) {
        i++; // and its value
      } else if (!arguments.get(i).startsWith(OPTION + "=")) {
        left.add(arguments.get(i));
      }
    }
    return left;
  }

  private static String quoted(String word) {
    return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
