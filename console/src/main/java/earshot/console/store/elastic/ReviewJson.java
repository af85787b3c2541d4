package earshot.console.store.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.console.store.Claim;
import earshot.console.store.Decision;
import earshot.console.store.Draft;
import earshot.console.store.HistoryEntry;
import earshot.console.store.NotRiskReason;
import earshot.console.store.Outcome;
import earshot.console.store.Review;
import earshot.console.store.Stage;
import earshot.console.store.Standing;
import earshot.console.store.Undo;
import earshot.taxonomy.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A review as the object {@code review} of a flag's document. A partial update merges objects, so
 * everything that is not there is written as null.
 */
final class ReviewJson {
  private ReviewJson() {}

  static ObjectNode write(Review review) {
    ObjectNode json = standing(review.standing());
    json.put("claimed_by", review.claim().map(Claim::by).orElse(null));
    json.put("lease_until", review.claim().map(Claim::until).map(Instant::toString).orElse(null));
    // The last thing that was done, to find what somebody decided last.
    int deeds = review.history().size();
    json.put("changed_at", deeds == 0 ? null : review.history().get(deeds - 1).at().toString());
    ArrayNode undo = json.putArray("undo"); // an array is replaced as a whole
    review
        .undo()
        .ifPresent(
            back -> {
              ObjectNode entry = undo.addObject();
              entry.put("by", back.by()).put("until", back.until().toString());
              entry.set("standing", standing(back.standing()));
            });
    ArrayNode drafts = json.putArray("drafts");
    review.drafts().forEach(draft -> drafts.add(draft(draft)));
    ArrayNode history = json.putArray("history");
    review.history().forEach(entry -> history.add(entry(entry)));
    return json;
  }

  static Review read(JsonNode json) {
    if (!json.isObject()) {
      return Review.NONE;
    }
    JsonNode undo = json.path("undo").path(0);
    return new Review(
        readStanding(json),
        text(json, "claimed_by").map(by -> new Claim(by, instant(json, "lease_until"))),
        undo.isObject()
            ? Optional.of(
                new Undo(
                    undo.path("by").asText(),
                    instant(undo, "until"),
                    readStanding(undo.path("standing"))))
            : Optional.empty(),
        each(json.path("drafts"), ReviewJson::readDraft),
        each(json.path("history"), ReviewJson::readEntry));
  }

  private static ObjectNode standing(Standing standing) {
    ObjectNode json = Query.object();
    json.put("state", standing.stage().name());
    json.put("since", standing.since().map(Instant::toString).orElse(null));
    json.set("decision", standing.decision().map(ReviewJson::decision).orElse(null));
    json.set("first", standing.first().map(ReviewJson::decision).orElse(null));
    json.set("second", standing.second().map(ReviewJson::decision).orElse(null));
    return json;
  }

  private static Standing readStanding(JsonNode json) {
    return new Standing(
        // Whoever has written here by hand may have left it out.
        text(json, "state").flatMap(ReviewJson::stage).orElse(Stage.FIRST),
        text(json, "since").map(Instant::parse),
        readDecision(json.path("decision")),
        readDecision(json.path("first")),
        readDecision(json.path("second")));
  }

  private static Optional<Stage> stage(String name) {
    for (Stage stage : Stage.values()) {
      if (stage.name().equals(name)) {
        return Optional.of(stage);
      }
    }
    return Optional.empty();
  }

  private static ObjectNode decision(Decision decision) {
    ObjectNode json = Query.object();
    json.put("outcome", decision.outcome().name());
    json.put("level", decision.level().map(Level::name).orElse(null));
    json.put("reason", decision.reason().map(NotRiskReason::name).orElse(null));
    json.put("note", decision.note());
    json.put("by", decision.by());
    return json.put("at", decision.at().toString());
  }

  private static Optional<Decision> readDecision(JsonNode json) {
    if (!json.isObject()) {
      return Optional.empty();
    }
    return Optional.of(
        new Decision(
            Outcome.valueOf(json.path("outcome").asText()),
            text(json, "level").map(Level::valueOf),
            text(json, "reason").map(NotRiskReason::valueOf),
            text(json, "note").orElse(""),
            json.path("by").asText(),
            instant(json, "at")));
  }

  private static ObjectNode draft(Draft draft) {
    ObjectNode json = Query.object().put("by", draft.by());
    json.put("outcome", draft.outcome().map(Outcome::name).orElse(null));
    json.put("level", draft.level().map(Level::name).orElse(null));
    json.put("reason", draft.reason().map(NotRiskReason::name).orElse(null));
    return json.put("note", draft.note());
  }

  private static Draft readDraft(JsonNode json) {
    return new Draft(
        json.path("by").asText(),
        text(json, "outcome").map(Outcome::valueOf),
        text(json, "level").map(Level::valueOf),
        text(json, "reason").map(NotRiskReason::valueOf),
        text(json, "note").orElse(""));
  }

  private static ObjectNode entry(HistoryEntry entry) {
    ObjectNode json = Query.object();
    json.put("deed", entry.deed().name()).put("by", entry.by()).put("at", entry.at().toString());
    json.put("from", entry.from().name()).put("to", entry.to().name());
    json.set("decision", entry.decision().map(ReviewJson::decision).orElse(null));
    return json;
  }

  private static HistoryEntry readEntry(JsonNode json) {
    return new HistoryEntry(
        HistoryEntry.Deed.valueOf(json.path("deed").asText()),
        json.path("by").asText(),
        instant(json, "at"),
        Stage.valueOf(json.path("from").asText()),
        Stage.valueOf(json.path("to").asText()),
        readDecision(json.path("decision")));
  }

  private static <T> List<T> each(JsonNode array, Function<JsonNode, T> reader) {
    List<T> read = new ArrayList<>();
    array.forEach(element -> read.add(reader.apply(element)));
    return read;
  }

  static Optional<String> text(JsonNode json, String field) {
    return json.path(field).isTextual() ? Optional.of(json.path(field).asText()) : Optional.empty();
  }

  private static Instant instant(JsonNode json, String field) {
    return Instant.parse(json.path(field).asText());
  }
}
