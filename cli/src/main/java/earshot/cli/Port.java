package earshot.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The range of a port that an option names. */
final class Port {
  private static final int HIGHEST = 65_535;

  private Port() {}

  /**
   * The port itself.
   *
   * @param option its name, for the message
   * @throws ParameterException where it is outside 0 to 65535
   */
  static int checked(CommandSpec command, String option, int port) {
    if (port < 0 || port > HIGHEST) {
      throw new ParameterException(
          command.commandLine(), option + " is " + port + "; accepted: 0 to " + HIGHEST);
    }
    return port;
  }
}
