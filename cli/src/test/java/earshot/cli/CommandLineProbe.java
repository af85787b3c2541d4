package earshot.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs a command in this JVM as a script would see it: no terminal, all streams caught. */
record CommandLineProbe(int code, String out, String err) {

  static CommandLineProbe run(String... arguments) {
    return runWith(new byte[0], arguments);
  }

  static CommandLineProbe runWith(byte[] input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input),
            out,
            new PrintWriter(err, true),
            Set.of(),
            100,
            Map.of(),
            Optional.empty());
    int code = Earshot.commands(terminal).execute(arguments);
    return new CommandLineProbe(code, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
