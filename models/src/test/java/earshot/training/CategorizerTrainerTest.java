package earshot.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a small folder of texts of our own, in the shape of the real one. */
class CategorizerTrainerTest {
  private static final int ROWS = 120;

  @TempDir private Path folder;

  @Test
  void sameDataAndSeedGiveTheSameBytes() throws IOException {
    Path data = data();

    List<CategorizerTrainer.Validation> first =
        CategorizerTrainer.train(data, folder.resolve("first"), 7);
    CategorizerTrainer.train(data, folder.resolve("second"), 7);

    assertThat(first)
        .extracting(CategorizerTrainer.Validation::file)
        .containsExactly("sentiment-doccat.bin", "risk-doccat.bin");
    for (CategorizerTrainer.Validation model : first) {
      assertThat(folder.resolve("second").resolve(model.file()))
          .hasSameBinaryContentAs(folder.resolve("first").resolve(model.file()));
      assertThat(model.bytes()).isPositive();
    }
  }

  @Test
  void whatWasNotTrainedOnIsToldApart() throws IOException {
    List<CategorizerTrainer.Validation> models =
        CategorizerTrainer.train(data(), folder.resolve("out"), 7);

    assertThat(models)
        .allSatisfy(
            model -> {
              assertThat(model.rows().values()).allMatch(rows -> rows > 0);
              assertThat(model.macroF1()).isGreaterThan(0.9);
            });
  }

  @Test
  void missingSetIsNamed() {
    assertThatThrownBy(() -> CategorizerTrainer.train(folder, folder.resolve("out"), 7))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("sentiment");
  }

  private Path data() throws IOException {
    Path data = folder.resolve("data");
    write(
        data,
        "train/sentiment",
        row -> List.of("awful rain", "bus timetable", "lovely cake").get(row % 3),
        row -> "\"label\":\"" + row % 3 + "\"");
    write(
        data,
        "train/suicidewatch-vs-teenagers",
        row -> row % 2 == 1 ? "feeling hopeless" : "maths homework",
        row -> "\"label\":" + row % 2);
    write(
        data,
        "train/sdcnl",
        row -> row % 2 == 1 ? "so hopeless" : "low mood",
        row -> "\"label\":" + row % 2);
    write(
        data,
        "train/riskforums-a",
        row -> row % 2 == 1 ? "hopeless again" : "advice wanted",
        row -> "\"subreddit\":\"" + (row % 2 == 1 ? "SuicideWatch" : "advice") + "\"");
    for (String ordinary :
        List.of("train/emotions", "background/reddit-a", "background/tweets-a")) {
      write(data, ordinary, row -> "football on sunday", row -> "\"subreddit\":\"\"");
    }
    return data;
  }

  /** What a row holds. */
  private interface Part {
    String of(int row);
  }

  private static void write(Path data, String set, Part text, Part label) throws IOException {
    Path file = data.resolve(set + ".jsonl.gz");
    Files.createDirectories(file.getParent());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int row = 0; row < ROWS; row++) {
        String letters = "" + (char) ('a' + row % 26) + (char) ('a' + row / 26);
        String line =
            "{\"id\":\"%d\",\"dataset\":\"own\",\"text\":\"%s note %s\",%s}\n"
                .formatted(row, letters, text.of(row), label.of(row));
        out.write(line.getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
