package earshot.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Reads gzipped JSON Lines of labelled text, in the order of the file. */
final class LabelledFile {
  private static final ObjectReader JSON = new ObjectMapper().readerFor(JsonNode.class);

  private LabelledFile() {}

  /**
   * A labelled text.
   *
   * @param label empty where the file has none
   * @param subreddit empty where the file has none
   */
  record Row(String text, String label, String subreddit) {}

  static List<Row> read(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    each(file, rows::add);
    return rows;
  }

  /** As many rows as asked for, each as likely as any other (reservoir sampling). */
  static List<Row> sample(Path file, int size, Random random) throws IOException {
    List<Row> kept = new ArrayList<>(size);
    int[] seen = {0};
    each(
        file,
        row -> {
          seen[0]++;
          if (kept.size() < size) {
            kept.add(row);
            return;
          }
          int slot = random.nextInt(seen[0]);
          if (slot < size) {
            kept.set(slot, row);
          }
        });
    return kept;
  }

  private static void each(Path file, Consumer<Row> taker) throws IOException {
    try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)));
        MappingIterator<JsonNode> rows = JSON.readValues(in)) {
      while (rows.hasNextValue()) {
        JsonNode row = rows.nextValue();
        taker.accept(
            new Row(
                row.path("text").asText(),
                row.path("label").asText(),
                row.path("subreddit").asText()));
      }
    }
  }
}
