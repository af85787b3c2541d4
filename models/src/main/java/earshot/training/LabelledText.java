package earshot.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * One row of a labelled file.
 *
 * @param id unique in its data set
 * @param dataset name of the data set, or empty
 * @param text what was written
 * @param labels the whole row, for its labels
 */
public record LabelledText(String id, String dataset, String text, JsonNode labels) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads a whole file of JSON Lines, gzipped if its name ends in {@code .gz}.
   *
   * @throws UncheckedIOException as {@link #each} does
   */
  public static List<LabelledText> read(Path file) {
    List<LabelledText> rows = new ArrayList<>();
    try {
      each(file, rows::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /**
   * Reads a file of JSON Lines row by row, so that it need not fit into memory.
   *
   * @throws IOException if it cannot be read, or a row is no JSON object or lacks {@code id} or
   *     {@code text}; the message names file and line and quotes nothing of the row
   */
  public static void each(Path file, Consumer<LabelledText> taker) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String line;
      for (int number = 1; (line = lines.readLine()) != null; number++) {
        taker.accept(row(line, file + ":" + number));
      }
    }
  }

  private static LabelledText row(String line, String place) throws IOException {
    JsonNode row;
    try {
      row = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      // Its message would quote the row, and so would a cause.
      throw new IOException(place + ": is no JSON");
    }
    if (!row.path("id").isTextual() || !row.path("text").isTextual()) {
      throw new IOException(place + ": a row needs \"id\" and \"text\" as strings");
    }
    return new LabelledText(
        row.get("id").asText(), row.path("dataset").asText(""), row.get("text").asText(), row);
  }

  /** A label as text, or empty where the row has none. */
  public String label(String name) {
    return labels.path(name).asText("");
  }
}
