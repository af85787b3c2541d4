package earshot.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import earshot.settings.SettingsException;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code earshot} command and what its commands have in common. */
@Command(
    name = "earshot",
    description = {
      "Finds posts by people who may be in crisis, so that trained people can look after them.",
      "A flag means \"a trained human should look\": it is no diagnosis.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:not done; the message says why",
      "2:the command line cannot be understood",
      "3:done, but some lines or records could not be used",
      "130:stopped by Ctrl-C, in order"
    },
    commandListHeading = "%nCommands:%n",
    footerHeading = "%n",
    footer = {
      "Start with: earshot demo",
      "Help on one command: earshot COMMAND --help",
      "",
      "Environment: EARSHOT_JAVA_OPTS (JVM flags, as is -J-Xmx4g on the command line),",
      "EARSHOT_DEBUG=1 (stack traces with errors), NO_COLOR=1 (no colours)"
    })
public final class Earshot implements Runnable {
  @Spec private CommandSpec spec;

  private Earshot() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    LogFile.prepare();
    int code;
    try {
      code = commands(terminal).execute(arguments);
    } catch (OutOfMemoryError e) {
      terminal.err().println("earshot: " + Heap.EXHAUSTED);
      code = Exit.FAILURE;
    }
    terminal.err().flush();
    System.exit(code);
  }

  /** All commands, bound to a terminal. */
  static CommandLine commands(Terminal terminal) {
    PrintWriter out = terminal.print();
    CommandLine commands =
        new CommandLine(new Earshot())
            .addSubcommand(new DemoCommand(terminal))
            .addSubcommand(new ScoreCommand(terminal))
            .addSubcommand(new RunCommand(terminal))
            .addSubcommand(new SearchCommand(terminal))
            .addSubcommand(new ConsoleCommand(terminal))
            .addSubcommand(new ReplayCommand(terminal))
            .addSubcommand(new FirehoseToKafkaCommand(terminal))
            .addSubcommand(new EvaluateCommand(terminal))
            .addSubcommand(new TrainCommand(terminal))
            .addSubcommand(new CompletionCommand(terminal));
    commands
        .setOut(out)
        .setErr(terminal.err())
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(terminal.coloured() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(Math.min(100, Math.max(80, terminal.columns())))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((fault, given) -> usageFault(fault))
        .setExecutionExceptionHandler((fault, line, given) -> failure(fault, line, terminal));
    return commands;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }

  private static int usageFault(ParameterException fault) {
    CommandLine line = fault.getCommandLine();
    PrintWriter err = line.getErr();
    String name = line.getCommandSpec().qualifiedName();
    err.println(name + ": " + fault.getMessage());
    UnmatchedArgumentException.printSuggestions(fault, err);
    err.println("Try: " + name + " --help");
    return Exit.USAGE;
  }

  private static int failure(Exception fault, CommandLine line, Terminal terminal) {
    PrintWriter err = line.getErr();
    String name = line.getCommandSpec().qualifiedName();
    if (fault instanceof Failure || fault instanceof SettingsException) {
      err.println(name + ": " + fault.getMessage());
    } else if (Heap.isExhausted(fault)) {
      err.println(name + ": " + Heap.EXHAUSTED);
    } else if (fault instanceof IOException io && !(fault instanceof JsonProcessingException)) {
      err.println(name + ": " + Failure.of(io).getMessage());
    } else {
      // Its message may quote a post, so only its kind and place are told.
      StackTraceElement[] stack = fault.getStackTrace();
      err.println(
          name
              + ": a fault of Earshot itself: "
              + fault.getClass().getName()
              + (stack.length == 0 ? "" : " at " + stack[0]));
      err.println("Set EARSHOT_DEBUG=1 for the whole story (it may quote posts).");
    }
    if (terminal.debugging()) {
      fault.printStackTrace(err);
    }
    return Exit.FAILURE;
  }
}
