package earshot.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a node on this machine answers, for the commands that may start one. */
final class NodePort {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "port of a node of its own on this machine (default: any that is free)")
  private int port;

  /** The port, or 0 for any that is free. */
  int number() {
    return Port.checked(command, "--port", port);
  }
}
