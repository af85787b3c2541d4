package earshot.cli;

import com.fasterxml.jackson.databind.JsonNode;
import earshot.cli.Mask.Span;
import earshot.taxonomy.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * A flag as Elasticsearch holds it, as far as a table shows it.
 *
 * @param evidence where its evidence stands in the text
 * @param focus where its weightiest evidence starts
 */
record FlagRow(
    Level level,
    double score,
    String createdAt,
    String categories,
    String subject,
    String text,
    List<Span> evidence,
    int focus) {

  FlagRow {
    evidence = List.copyOf(evidence);
  }

  /** Reads the document of a flag. */
  static FlagRow of(JsonNode flag) {
    List<Span> evidence = new ArrayList<>();
    int focus = 0;
    double heaviest = Double.NEGATIVE_INFINITY;
    for (JsonNode signal : flag.path("signals")) {
      Span span = new Span(signal.path("start").asInt(), signal.path("end").asInt());
      evidence.add(span);
      if (signal.path("points").asDouble() > heaviest) {
        heaviest = signal.path("points").asDouble();
        focus = span.start();
      }
    }
    List<String> categories = new ArrayList<>();
    flag.path("categories").forEach(category -> categories.add(category.asText()));
    return new FlagRow(
        Level.valueOf(flag.path("level").asText()),
        flag.path("score").asDouble(),
        flag.path("created_at").asText(),
        String.join(",", categories),
        flag.path("subject").asText(),
        flag.path("text").asText(),
        evidence,
        focus);
  }
}
