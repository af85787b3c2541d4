package earshot.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The JVM of one server, from start to end. */
final class ServerProcess {
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final Process process;
  private final int port;

  private ServerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * What is forked.
   *
   * @param server its name in messages
   * @param jvm options and main class of the JVM, and the arguments of its main method
   * @param data the server's data directory, which is made if it is missing
   * @param log the server's log, named in messages
   */
  record Command(String server, List<String> jvm, Path data, Path log) {
    Command {
      jvm = List.copyOf(jvm);
    }
  }

  /** Starts a server and waits until it listens: its first line of output says so. */
  static ServerProcess start(Command command, Options options) {
    Process process = fork(command, options.heapMegabytes());
    String said = firstLine(process, options.patience(), command);
    if (said.startsWith("listening ")) {
      return new ServerProcess(process, Integer.parseInt(said.substring("listening ".length())));
    }
    process.destroyForcibly();
    String why =
        said.startsWith("failed ") ? said.substring("failed ".length()) : "its JVM ended early";
    throw new ServerException(
        command.server() + " did not start: " + why + " (see " + command.log() + ")");
  }

  private static Process fork(Command wanted, int heapMegabytes) {
    Path data = wanted.data();
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    if (!Files.isExecutable(java)) {
      throw new ServerException(
          wanted.server() + " did not start: there is no " + java + "; run Earshot with a JDK 17+");
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                // Ctrl-C goes to all processes of a terminal, and whoever uses the server ends it
                // in order.
                "/bin/sh",
                "-c",
                "trap '' INT; exec \"$0\" \"$@\"",
                java.toString(),
                "-Xms" + Math.min(256, heapMegabytes) + "m",
                "-Xmx" + heapMegabytes + "m",
                // On a small heap it starts sooner and keeps off the job's processors.
                heapMegabytes <= 1024 ? "-XX:+UseSerialGC" : "-XX:+UseG1GC",
                "-Djava.io.tmpdir=" + data.resolve("tmp"),
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Dlog4j2.disable.jmx=true"));
    command.addAll(wanted.jvm());
    try {
      Files.createDirectories(data.resolve("logs"));
      Files.createDirectories(data.resolve("tmp"));
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.redirectError(data.resolve("logs").resolve("stderr.log").toFile());
      // Options meant for Earshot's own JVM would be printed by this one and may not fit it.
      builder.environment().remove("JAVA_TOOL_OPTIONS");
      return builder.start();
    } catch (IOException e) {
      throw new ServerException(wanted.server() + " did not start in " + data + ": " + e, e);
    }
  }

  private static String firstLine(Process process, Duration patience, Command command) {
    BufferedReader output = process.inputReader();
    CompletableFuture<String> line =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return output.readLine();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    try {
      String said = line.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return said == null ? "" : said;
    } catch (TimeoutException e) {
      process.destroyForcibly();
      throw new ServerException(
          command.server()
              + " did not answer in "
              + patience.toSeconds()
              + " s (see "
              + command.log()
              + ")",
          e);
    } catch (ExecutionException e) {
      process.destroyForcibly();
      throw new ServerException(
          command.server() + " did not start (see " + command.log() + ")", e.getCause());
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted while " + command.server() + " started", e);
    }
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return process.isAlive();
  }

  /** Ends the server as a power cut would. */
  void kill() {
    process.destroyForcibly();
    awaitEnd(GRACE);
  }

  /** Ends the server in order: it sees the end of its input, as when this JVM ends. */
  void stop() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // A pipe that is broken already: the server has ended by itself.
      process.destroy();
    }
    if (!awaitEnd(GRACE)) {
      kill();
    }
  }

  private boolean awaitEnd(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
