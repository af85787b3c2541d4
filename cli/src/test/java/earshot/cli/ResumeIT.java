package earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import earshot.embedded.ElasticsearchServer;
import earshot.embedded.Options;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in the middle of a run, and going on from there, with the real process. */
@Timeout(900)
final class ResumeIT {
  private static final int POSTS = 60_000;
  private static final int EVERY = 100;
  private static final Pattern READ = Pattern.compile("Read ([0-9,]+) records");
  private static final Pattern GO_ON = Pattern.compile("(?m)^  (/.* --from (\\S+))$");

  @TempDir private Path folder;
  private ElasticsearchServer server;

  @BeforeEach
  void startServer() {
    server = ElasticsearchServer.start(Options.DEFAULTS);
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void aRunThatWasStoppedGoesOnAndFindsEveryFlagOnce() throws Exception {
    Path config = Configs.write(folder);
    Path in = Files.createDirectory(folder.resolve("in two")).resolve("posts.jsonl");
    Files.write(in, posts());
    Path out = folder.resolve("run.out");
    Path err = folder.resolve("run.err");
    Process run =
        new ProcessBuilder(
                LauncherRun.LAUNCHER.toString(),
                "run",
                "--config",
                config.toString(),
                "--in",
                in.toString(),
                "--elasticsearch",
                server.uri().toString(),
                "--data",
                folder.resolve("data").toString())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    awaitFlags(run, 50);

    interrupt(run);
    assertThat(run.waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();

    String said = Files.readString(out);
    assertThat(run.exitValue()).as(Files.readString(err)).isEqualTo(Exit.INTERRUPTED);
    assertThat(Files.readString(err)).contains("Stopping: carrying what was read to its end");
    assertThat(said).contains("Stopped. Everything up to here is kept; go on with:");
    assertThat(records(said)).as("records before the stop").isPositive().isLessThan(POSTS);
    Matcher goOn = GO_ON.matcher(said);
    assertThat(goOn.find()).as(said).isTrue();

    // As a person would: the line that was printed, in a shell.
    Process resumed =
        new ProcessBuilder("/bin/sh", "-c", goOn.group(1))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(resumed.waitFor(5, TimeUnit.MINUTES)).as("it ends, too").isTrue();

    assertThat(resumed.exitValue()).as(Files.readString(err)).isEqualTo(Exit.OK);
    assertThat(records(Files.readString(out))).as("counts go on").isEqualTo(POSTS);
    Map<String, String> flags = Judgements.indexed(server.uri());
    assertThat(flags).hasSize(POSTS / EVERY);
    assertThat(flags.keySet()).allSatisfy(id -> assertThat(Integer.parseInt(id) % EVERY).isZero());
  }

  private static List<String> posts() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < POSTS; i++) {
      String text = i % EVERY == 0 ? "i want to die" : "soup again, number " + i;
      lines.add(
          "{\"id\":%d,\"author\":\"author%d\",\"text\":\"%s\",\"created_at\":%d}"
              .formatted(i, i % 50, text, 1_700_000_000 + i));
    }
    return lines;
  }

  private void awaitFlags(Process run, int wanted) throws Exception {
    URI uri = server.uri();
    int found = 0;
    while (found < wanted) {
      assertThat(run.isAlive()).as("the run is in the middle of its work").isTrue();
      Thread.sleep(100);
      JsonNode answer = Judgements.ask(uri, "GET", "/earshot-flags/_count", "");
      found = answer.path("count").asInt();
    }
  }

  /** Ctrl-C; TERM, which means the same, where this test's own parent has turned Ctrl-C off. */
  private static void interrupt(Process run) throws IOException, InterruptedException {
    String signal = isInterruptIgnored() ? "TERM" : "INT";
    new ProcessBuilder("kill", "-" + signal, Long.toString(run.pid())).start().waitFor();
  }

  /** A job in the background of a script ignores it, and so does all that it starts. */
  private static boolean isInterruptIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    long ignored =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
            .findFirst()
            .orElse(0);
    return (ignored & 2) != 0;
  }

  private static int records(String said) {
    Matcher read = READ.matcher(said);
    assertThat(read.find()).as(said).isTrue();
    return Integer.parseInt(read.group(1).replace(",", ""));
  }
}
