package earshot.console.quality;

import earshot.console.audit.Act;
import earshot.console.audit.Auditor;
import earshot.console.store.Decision;
import earshot.console.store.Items;
import earshot.console.store.StoredItem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Decisions as labelled texts. */
public final class Training {
  private final Items items;
  private final Auditor audit;
  private final JsonMapper json = new JsonMapper();

  /** Training data from these items. */
  public Training(Items items, Auditor audit) {
    this.items = items;
    this.audit = audit;
  }

  /** Puts into the audit that somebody takes texts out; nothing is given before. */
  void announce(String person, Instant from, Instant to) {
    audit.record(person, Act.EXPORTED, from + " to " + to);
  }

  /** One JSON object a line: id, dataset, text, risk, level, outcome, reason. No author. */
  void write(Instant from, Instant to, OutputStream out) {
    items.decided(
        from,
        to,
        item -> {
          try {
            out.write((line(item) + "\n").getBytes(StandardCharsets.UTF_8));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private String line(StoredItem item) {
    Decision decision = item.review().standing().decision().orElseThrow();
    ObjectNode row = json.createObjectNode();
    row.put("id", item.id().toString()).put("dataset", "decisions");
    row.put("text", item.flag().post().text());
    row.put("risk", decision.outcome().isRisk());
    row.put("level", decision.level().map(Enum::name).orElse("NONE"));
    row.put("outcome", decision.outcome().name());
    decision.reason().ifPresent(reason -> row.put("reason", reason.name()));
    return json.writeValueAsString(row);
  }
}
