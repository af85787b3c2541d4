package earshot.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * What surrounds a command: its streams, which of them a person sees, and its environment.
 *
 * @param in standard input
 * @param out standard output, unbuffered, so that a reader that went away is noticed
 * @param err standard error
 * @param seen which of {@code in}, {@code out} and {@code err} are a terminal
 * @param columns width of the terminal, at least 40
 * @param environment environment variables
 * @param home the project's folder, where the launcher gave it
 */
record Terminal(
    InputStream in,
    OutputStream out,
    PrintWriter err,
    Set<String> seen,
    int columns,
    Map<String, String> environment,
    Optional<Path> home) {

  private static final int DEFAULT_COLUMNS = 100;

  Terminal {
    seen = Set.copyOf(seen);
    environment = Map.copyOf(environment);
    columns = Math.max(40, columns);
  }

  /** The process's own, with what the launcher found out. */
  static Terminal ofProcess() {
    Properties given = System.getProperties();
    return new Terminal(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8),
            true),
        Set.copyOf(Arrays.asList(given.getProperty("earshot.seen", "").split(","))),
        columns(given.getProperty("earshot.columns", "")),
        System.getenv(),
        Optional.ofNullable(given.getProperty("earshot.home")).map(Path::of));
  }

  /** Standard output as characters. */
  PrintWriter print() {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
  }

  boolean outSeen() {
    return seen.contains("out");
  }

  boolean errSeen() {
    return seen.contains("err");
  }

  /** Whether a stack trace is wanted with an error. */
  boolean debugging() {
    return !environment.getOrDefault("EARSHOT_DEBUG", "").isEmpty();
  }

  /** Whether colours are wanted on standard output; NO_COLOR (no-color.org) turns them off. */
  boolean coloured() {
    return outSeen()
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** The project's configuration folder, where there is one. */
  Optional<Path> configFolder() {
    return home.map(folder -> folder.resolve("config")).filter(Files::isDirectory);
  }

  private static int columns(String given) {
    return given.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(given) : DEFAULT_COLUMNS;
  }
}
