package earshot.console.store.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import earshot.console.store.ItemId;
import earshot.language.Sentiment;
import earshot.post.Post;
import earshot.risk.Bars;
import earshot.risk.Provenance;
import earshot.risk.RiskAssessment;
import earshot.signal.Signal;
import earshot.taxonomy.Category;
import earshot.taxonomy.Form;
import earshot.taxonomy.Genre;
import earshot.taxonomy.Level;
import earshot.taxonomy.Modality;
import earshot.taxonomy.Subject;
import earshot.taxonomy.TimeFrame;
import earshot.triage.Flag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads the job's fields of a flag's document; the other way round is {@code FlagDocument}. */
final class FlagJson {
  private FlagJson() {}

  static Flag read(ItemId id, JsonNode json) {
    return new Flag(id.flag(), post(json), assessment(json));
  }

  private static Post post(JsonNode json) {
    return new Post(
        json.path("post_id").asText(),
        json.path("source").asText(),
        text(json, "author_key"),
        json.path("text").asText(),
        instant(json, "created_at"),
        instant(json, json.has("received_at") ? "received_at" : "created_at"),
        text(json, "language"),
        text(json, "reply_to"));
  }

  private static RiskAssessment assessment(JsonNode json) {
    JsonNode bars = json.path("bars");
    JsonNode tone = json.path("sentiment");
    JsonNode origin = json.path("provenance");
    return new RiskAssessment(
        true,
        Level.valueOf(json.path("level").asText()),
        json.path("score").asDouble(),
        categories(json),
        Subject.valueOf(json.path("subject").asText("SELF")),
        Genre.valueOf(json.path("genre").asText("PERSONAL")),
        new Bars(
            bars.path("desire").asInt(),
            bars.path("capability").asInt(),
            bars.path("intent").asInt(),
            bars.path("buffers").asInt()),
        new Sentiment(
            Sentiment.Label.valueOf(tone.path("label").asText("NEUTRAL")),
            tone.path("score").asDouble(),
            tone.path("model").asText()),
        text(json, "language"),
        signals(json.path("signals")),
        texts(json.path("reasons")),
        new Provenance(
            origin.path("lexicon").asText(),
            origin.path("models").asText(),
            origin.path("scorer").asText(),
            origin.path("depth").asText()));
  }

  static List<Category> categories(JsonNode json) {
    return texts(json.path("categories")).stream().map(Category::valueOf).toList();
  }

  private static List<Signal> signals(JsonNode array) {
    List<Signal> signals = new ArrayList<>();
    for (JsonNode json : array) {
      signals.add(
          new Signal(
              Category.valueOf(json.path("category").asText()),
              json.path("rule").asText(),
              json.path("start").asInt(),
              json.path("end").asInt(),
              json.path("text").asText(),
              Subject.valueOf(json.path("subject").asText()),
              TimeFrame.valueOf(json.path("time").asText()),
              Modality.valueOf(json.path("modality").asText()),
              Form.valueOf(json.path("form").asText()),
              Level.valueOf(json.path("level").asText()),
              json.path("points").asDouble()));
    }
    return signals;
  }

  static Instant instant(JsonNode json, String field) {
    return Instant.parse(json.path(field).asText());
  }

  /** The text of a field, or empty where it is missing or null. */
  private static String text(JsonNode json, String field) {
    return json.path(field).isTextual() ? json.path(field).asText() : "";
  }

  /** Elasticsearch gives an array of one as it was written, so an element may stand alone. */
  private static List<String> texts(JsonNode node) {
    if (node.isTextual()) {
      return List.of(node.asText());
    }
    List<String> texts = new ArrayList<>();
    node.forEach(element -> texts.add(element.asText()));
    return texts;
  }
}
