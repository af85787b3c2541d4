package earshot.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reports as JSON, so that a later version can be compared with this one. */
public final class ReportJson {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

  private ReportJson() {}

  /** The report as indented JSON. */
  public static String write(EvaluationReport report) {
    try {
      return JSON.writeValueAsString(report) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report cannot be written as JSON", e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it cannot be read or is no report
   */
  public static EvaluationReport read(Path file) throws IOException {
    try {
      return JSON.readValue(Files.readString(file), EvaluationReport.class);
    } catch (JsonProcessingException e) {
      throw new IOException(
          file + " is no report that \"earshot evaluate\" wrote: " + e.getOriginalMessage(), e);
    }
  }
}
