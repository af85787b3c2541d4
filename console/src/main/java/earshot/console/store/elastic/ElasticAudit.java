package earshot.console.store.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.console.store.AuditEvent;
import earshot.console.store.AuditLog;
import earshot.console.store.AuditQuery;
import earshot.console.store.StoreException;
import earshot.taxonomy.Level;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The audit in an index a month. */
public final class ElasticAudit implements AuditLog {
  private static final String AUDIT = "earshot-audit";
  private static final int MOST_PEOPLE = 1000;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM").withZone(ZoneOffset.UTC);

  private final Elastic elastic;

  /** The audit over this connection, which stays the caller's to close. */
  public ElasticAudit(Elastic elastic) {
    this.elastic = elastic;
  }

  @Override
  public void add(AuditEvent event) {
    ObjectNode json = Query.object();
    json.put("id", event.id()).put("at", event.at().toString()).put("by", event.by());
    json.put("act", event.act()).put("item", event.item().orElse(null));
    json.put("level", event.level().map(Level::name).orElse(null)).put("detail", event.detail());
    String index = AUDIT + "-" + MONTH.format(event.at());
    if (elastic.put("/" + index + "/_create/" + event.id(), Map.of(), json).conflict()) {
      throw new StoreException("the audit has an event " + event.id() + " already", null);
    }
  }

  @Override
  public List<AuditEvent> search(AuditQuery query) {
    Query.Filter filter = Query.filter();
    query.by().ifPresent(by -> filter.with(Query.term("by", by)));
    if (!query.acts().isEmpty()) {
      filter.with(Query.terms("act", query.acts()));
    }
    query.item().ifPresent(item -> filter.with(Query.term("item", item)));
    query.from().ifPresent(from -> filter.with(Query.from("at", from)));
    query.to().ifPresent(to -> filter.with(Query.before("at", to)));
    ObjectNode search = Query.object().put("size", query.most()).put("track_total_hits", false);
    search.set("query", filter.query());
    ObjectNode newest = Query.object();
    newest.put("order", "desc").put("unmapped_type", "keyword");
    search.putArray("sort").add(Query.of("id", newest));
    query.behind().ifPresent(id -> search.putArray("search_after").add(id));
    List<AuditEvent> events = new ArrayList<>();
    for (JsonNode hit : elastic.search(AUDIT, search).path("hits").path("hits")) {
      events.add(event(hit.path("_source")));
    }
    return events;
  }

  private static AuditEvent event(JsonNode json) {
    return new AuditEvent(
        json.path("id").asText(),
        FlagJson.instant(json, "at"),
        json.path("by").asText(),
        json.path("act").asText(),
        ReviewJson.text(json, "item"),
        ReviewJson.text(json, "level").map(Level::valueOf),
        json.path("detail").asText());
  }

  @Override
  public Map<String, Instant> lastSeen(Instant since) {
    Map<String, Instant> seen = new HashMap<>();
    for (JsonNode bucket : people(Query.filter().with(Query.from("at", since)))) {
      long last = bucket.path("last").path("value").asLong();
      seen.put(bucket.path("key").asText(), Instant.ofEpochMilli(last));
    }
    return seen;
  }

  @Override
  public Map<String, Long> countByPerson(Set<String> acts, Instant since) {
    Map<String, Long> counts = new HashMap<>();
    Query.Filter filter =
        Query.filter().with(Query.from("at", since)).with(Query.terms("act", acts));
    for (JsonNode bucket : people(filter)) {
      counts.put(bucket.path("key").asText(), bucket.path("doc_count").asLong());
    }
    return counts;
  }

  private JsonNode people(Query.Filter filter) {
    ObjectNode search = Query.object().put("size", 0).put("track_total_hits", false);
    search.set("query", filter.query());
    ObjectNode people = search.putObject("aggs").putObject("people");
    people.putObject("terms").put("field", "by").put("size", MOST_PEOPLE);
    people.putObject("aggs").set("last", Query.of("max", Query.object().put("field", "at")));
    return elastic.search(AUDIT, search).path("aggregations").path("people").path("buckets");
  }
}
