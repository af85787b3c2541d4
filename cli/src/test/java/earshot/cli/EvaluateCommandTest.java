package earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateCommandTest {
  @TempDir private Path folder;
  private String data;
  private String out;

  @BeforeEach
  void writeData() throws IOException {
    StringBuilder rows = new StringBuilder();
    String[] texts = {
      "i can't go on and i want to die", "soup again", "nobody would miss me", "nice walk"
    };
    for (int i = 0; i < texts.length; i++) {
      rows.append("{\"id\":\"").append(i).append("\",\"text\":\"").append(texts[i]);
      rows.append("\",\"label\":").append(1 - i % 2).append("}\n");
    }
    data = Files.writeString(folder.resolve("posts.jsonl"), rows).toString();
    out = folder.resolve("report").toString();
  }

  @Test
  void theReportIsPrintedAndWritten() throws IOException {
    CommandLineProbe run = CommandLineProbe.run("evaluate", "--data", data, "--out", out);

    assertThat(run.code()).isEqualTo(Exit.OK);
    assertThat(run.out()).contains("### posts").contains("| AUC").doesNotContain("soup");
    assertThat(Path.of(out, "evaluation.md")).hasContent(run.out());
    assertThat(Files.readString(Path.of(out, "evaluation.json"))).contains("\"AUC\"");
  }

  @Test
  void aVersionIsComparedWithItsBaseline() {
    String before = folder.resolve("before").toString();
    CommandLineProbe.run("evaluate", "--data", data, "--out", before);

    CommandLineProbe run =
        CommandLineProbe.run(
            "evaluate", "--data", data, "--out", out, "--baseline", before + "/evaluation.json");

    assertThat(run.code()).isEqualTo(Exit.OK);
    assertThat(run.out()).contains("## Compared with the baseline").contains("+0.000");
  }

  @Test
  void wrongFilesAndSamplesAreToldInOneLine() {
    CommandLineProbe missing = CommandLineProbe.run("evaluate", "--data", "no-such-file");
    assertThat(missing.code()).isEqualTo(Exit.FAILURE);
    assertThat(missing.err())
        .isEqualToIgnoringNewLines("earshot evaluate: --data no-such-file is no file");

    CommandLineProbe baseline =
        CommandLineProbe.run("evaluate", "--data", data, "--out", out, "--baseline", data);
    assertThat(baseline.code()).isEqualTo(Exit.FAILURE);
    assertThat(baseline.err()).contains("posts.jsonl is no report");

    CommandLineProbe sample = CommandLineProbe.run("evaluate", "--data", data, "--sample", "0");
    assertThat(sample.code()).isEqualTo(Exit.USAGE);
    assertThat(sample.err()).contains("--sample is 0; accepted: 1 and more");
  }

  @Test
  void dataMustBeNamed() {
    assertThat(CommandLineProbe.run("evaluate").code()).isEqualTo(Exit.USAGE);
    assertThat(CommandLineProbe.run("train").err()).contains("--data is missing");
  }

  @Test
  void trainingNamesWhatItsDataLacks() {
    CommandLineProbe run = CommandLineProbe.run("train", "--data", folder.toString());

    assertThat(run.code()).isEqualTo(Exit.FAILURE);
    assertThat(run.err()).contains("there is no folder train/ in it");
  }
}
