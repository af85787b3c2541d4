package earshot.training;

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
import java.util.zip.GZIPInputStream;

/**
 * One row of a labelled file.
 *
 * @param id unique in its data set
 * @param dataset name of the data set
 * @param text what was written
 * @param labels the whole row, for its labels
 */
public record LabelledText(String id, String dataset, String text, JsonNode labels) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads a file of JSON Lines, gzipped if its name ends in {@code .gz}.
   *
   * @throws UncheckedIOException if it cannot be read or a row lacks id or text
   */
  public static List<LabelledText> read(Path file) {
    List<LabelledText> rows = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String line;
      while ((line = lines.readLine()) != null) {
        JsonNode row = JSON.readTree(line);
        if (!row.path("id").isTextual() || !row.path("text").isTextual()) {
          throw new IOException(
              file + ":" + (rows.size() + 1) + ": a row needs \"id\" and \"text\" as strings");
        }
        rows.add(
            new LabelledText(
                row.get("id").asText(),
                row.path("dataset").asText(""),
                row.get("text").asText(),
                row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** A label as text, or empty where the row has none. */
  public String label(String name) {
    return labels.path(name).asText("");
  }
}
