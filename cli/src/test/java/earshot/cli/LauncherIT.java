package earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LauncherIT {
  @TempDir private Path folder;

  @Test
  void itRunsFromAnywhereThroughALinkInAPathWithSpaces() throws Exception {
    Path spaced = Files.createDirectory(folder.resolve("a folder"));
    Path link = Files.createSymbolicLink(spaced.resolve("earshot"), LauncherRun.LAUNCHER);

    LauncherRun run = LauncherRun.of(link, spaced, "", "--version");

    assertThat(run.code()).as(run.err()).isEqualTo(Exit.OK);
    assertThat(run.out()).startsWith("Earshot ");
  }

  @Test
  void scoreReadsAndWritesThroughPipes() throws Exception {
    LauncherRun run =
        LauncherRun.of(
            LauncherRun.LAUNCHER, folder, "{\"id\":\"p\",\"text\":\"soup again\"}\n", "score");

    assertThat(run.code()).as(run.err()).isEqualTo(Exit.OK);
    assertThat(run.out()).startsWith("{\"id\":\"p\",").hasLineCount(1);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void badLinesAndWrongUseHaveTheirExitCodes() throws Exception {
    assertThat(LauncherRun.of(LauncherRun.LAUNCHER, folder, "nonsense\n", "score").code())
        .isEqualTo(Exit.SOME_BAD);
    assertThat(LauncherRun.of("score", "--no-such-option").code()).isEqualTo(Exit.USAGE);
    assertThat(LauncherRun.of("score", "--in", "no such file").code()).isEqualTo(Exit.FAILURE);
  }

  @Test
  void jvmFlagsArePassedOn() throws Exception {
    LauncherRun run = LauncherRun.of("-J-Dearshot.columns=80", "-J-showversion", "--version");
    assertThat(run.err()).contains("version");
    assertThat(run.code()).isEqualTo(Exit.OK);
  }

  @Test
  void theLauncherOpensToFlinkWhatThePomOpens() throws Exception {
    String pom = Files.readString(Path.of("../pom.xml"));
    String flags =
        pom.substring(pom.indexOf("<flink.jvm.args>") + 16, pom.indexOf("</flink.jvm.args>"));
    String launcher = Files.readString(LauncherRun.LAUNCHER);
    assertThat(flags.split(" ", -1)).allSatisfy(flag -> assertThat(launcher).contains(flag));
  }
}
