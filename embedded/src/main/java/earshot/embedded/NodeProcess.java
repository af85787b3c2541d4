package earshot.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The JVM of one node, from start to end. */
final class NodeProcess {
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final Process process;
  private final int port;

  private NodeProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts a node and waits until it listens. */
  static NodeProcess start(Path home, Path data, Options options, int port) {
    Path log = data.resolve("logs").resolve("elasticsearch.log");
    Process process = fork(home, data, options.heapMegabytes(), port);
    String said = firstLine(process, options.patience(), log);
    if (said.startsWith("listening ")) {
      return new NodeProcess(process, Integer.parseInt(said.substring("listening ".length())));
    }
    process.destroyForcibly();
    String why =
        said.startsWith("failed ") ? said.substring("failed ".length()) : "its JVM ended early";
    throw new ServerException("Elasticsearch did not start: " + why + " (see " + log + ")");
  }

  private static Process fork(Path home, Path data, int heapMegabytes, int port) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    if (!Files.isExecutable(java)) {
      throw new ServerException(
          "Elasticsearch did not start: there is no " + java + "; run Earshot with a JDK 17+");
    }
    List<String> command =
        List.of(
            // Ctrl-C goes to all processes of a terminal, and whoever uses the node ends it in
            // order.
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
            "-Dlog4j2.disable.jmx=true",
            // The server's libraries are modules, and its own modules ask for them by name.
            "--module-path",
            home.resolve("lib").toString(),
            "--add-modules=jdk.net,ALL-MODULE-PATH",
            "-cp",
            home.resolve(ElasticsearchHome.LAUNCHER).toString(),
            "earshot.embedded.node.NodeMain",
            home.toString(),
            data.toString(),
            String.valueOf(port));
    try {
      Files.createDirectories(data.resolve("logs"));
      Files.createDirectories(data.resolve("tmp"));
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.redirectError(data.resolve("logs").resolve("stderr.log").toFile());
      // Options meant for Earshot's own JVM would be printed by this one and may not fit it.
      builder.environment().remove("JAVA_TOOL_OPTIONS");
      return builder.start();
    } catch (IOException e) {
      throw new ServerException("Elasticsearch did not start in " + data + ": " + e, e);
    }
  }

  private static String firstLine(Process process, Duration patience, Path log) {
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
          "Elasticsearch did not answer in " + patience.toSeconds() + " s (see " + log + ")", e);
    } catch (ExecutionException e) {
      process.destroyForcibly();
      throw new ServerException("Elasticsearch did not start (see " + log + ")", e.getCause());
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted while Elasticsearch started", e);
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

  /** Ends the node as a power cut would. */
  void kill() {
    process.destroyForcibly();
    awaitEnd(GRACE);
  }

  /** Ends the node in order: it sees the end of its input, as when this JVM ends. */
  void stop() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // A pipe that is broken already: the node has ended by itself.
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
