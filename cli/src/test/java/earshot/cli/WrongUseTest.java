package earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot work is told before anything is started, in one line. */
final class WrongUseTest {
  @TempDir private Path folder;
  private String config;

  @BeforeEach
  void writeConfig() throws IOException {
    config = Configs.write(folder).toString();
  }

  @Test
  void everyInputIsLookedAtBeforeTheRunStarts() {
    assertFailure("there is no file or folder", "run", "--in", config, "gone", "--config", config);
    assertFailure("gone.yaml", "run", "--config", folder.resolve("gone.yaml").toString());
    assertFailure("is no savepoint", "run", "--config", config, "--from", folder.toString());
    assertFailure("Not a directory", "run", "--config", config, "--data", config);
  }

  @Test
  void aReplayWithoutDeadLettersIsDoneAtOnce() {
    CommandLineProbe run =
        CommandLineProbe.run("replay", "--config", config, "--data", folder.toString());

    assertThat(run.code()).isEqualTo(Exit.OK);
    assertThat(run.out()).contains("There are no dead letters.");
    assertFailure("is no folder", "replay", "--config", config, "--dead-letters", config);
  }

  @Test
  void anAddressWhereNobodyAnswersIsTold() {
    assertFailure("does not answer", "search", "--elasticsearch", "http://localhost:9");
  }

  @Test
  void valuesOutOfRangeAreWrongUse() {
    assertWrongUse("--port is 65536; accepted: 0 to 65535", "demo", "--port", "65536");
    assertWrongUse("--port is -1; accepted: 0 to 65535", "run", "--port", "-1");
    assertWrongUse("--port is 70000; accepted: 0 to 65535", "console", "--port", "70000");
    assertWrongUse("--console-port is -2; accepted", "demo", "--console-port", "-2");
    assertWrongUse(
        "accepted: http(s)://host:port", "run", "--config", config, "--elasticsearch", "ftp://x");
    assertWrongUse("--limit is 0; accepted: 1 to 1000", "search", "--limit", "0");
  }

  private static void assertFailure(String words, String... arguments) {
    CommandLineProbe run = CommandLineProbe.run(arguments);
    assertThat(run.err()).contains(words).hasLineCount(1);
    assertThat(run.code()).isEqualTo(Exit.FAILURE);
  }

  private static void assertWrongUse(String words, String... arguments) {
    CommandLineProbe run = CommandLineProbe.run(arguments);
    assertThat(run.err()).contains(words).contains("--help");
    assertThat(run.code()).isEqualTo(Exit.USAGE);
  }
}
