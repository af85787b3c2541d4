package earshot.console.store.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.console.store.Search;
import earshot.console.store.Searches;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Kept questions in one small index. */
public final class ElasticSearches implements Searches {
  private static final String SEARCHES = "earshot-searches";
  private static final Map<String, String> AT_ONCE = Map.of("refresh", "true");

  private final Elastic elastic;

  /** Searches over this connection, which stays the caller's to close. */
  public ElasticSearches(Elastic elastic) {
    this.elastic = elastic;
  }

  @Override
  public List<Search> visibleTo(String person) {
    ObjectNode query = Query.object();
    ArrayNode either = query.putObject("bool").put("minimum_should_match", 1).putArray("should");
    either.add(Query.term("by", person));
    either.add(Query.of("term", Query.object().put("shared", true)));
    ObjectNode search = Query.object().put("size", 1000);
    search.set("query", query);
    List<Search> found = new ArrayList<>();
    for (JsonNode hit : elastic.search(SEARCHES, search).path("hits").path("hits")) {
      found.add(read(hit));
    }
    found.sort(Comparator.comparing(Search::name).thenComparing(Search::id));
    return found;
  }

  @Override
  public Optional<Search> find(String id) {
    var answer = elastic.get(path("_doc", id));
    return answer.found() && answer.body().path("found").asBoolean()
        ? Optional.of(read(answer.body()))
        : Optional.empty();
  }

  @Override
  public void add(Search search) {
    ObjectNode json = Query.object();
    json.put("name", search.name()).put("query", search.query()).put("shared", search.shared());
    json.put("by", search.by()).put("at", search.at().toString());
    elastic.put(path("_create", search.id()), AT_ONCE, json);
  }

  @Override
  public void remove(String id) {
    elastic.delete(path("_doc", id), AT_ONCE);
  }

  private static String path(String kind, String id) {
    return "/" + SEARCHES + "/" + kind + "/" + safe(id);
  }

  /** A name as one part of a path, whatever it holds. */
  static String safe(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace(".", "%2E");
  }

  private static Search read(JsonNode hit) {
    JsonNode json = hit.path("_source");
    return new Search(
        hit.path("_id").asText(),
        json.path("name").asText(),
        json.path("query").asText(),
        json.path("shared").asBoolean(),
        json.path("by").asText(),
        FlagJson.instant(json, "at"));
  }
}
