package earshot.console.store.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.codec.IndexName;
import earshot.console.store.AuthorFlags;
import earshot.console.store.ItemId;
import earshot.console.store.Items;
import earshot.console.store.LevelCount;
import earshot.console.store.Review;
import earshot.console.store.Similar;
import earshot.console.store.Stage;
import earshot.console.store.StoreException;
import earshot.console.store.StoredItem;
import earshot.console.store.Version;
import earshot.console.store.Waiting;
import earshot.console.store.WaitingLine;
import earshot.taxonomy.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Items in the indices that the job writes to. */
public final class ElasticItems implements Items {
  private static final String FLAGS = IndexName.FLAGS.alias();
  private static final List<String> LATER = List.of(Stage.SECOND.name(), Stage.ADJUDICATION.name());
  private static final List<String> NOT_FIRST =
      List.of(Stage.SECOND.name(), Stage.ADJUDICATION.name(), Stage.CLOSED.name());
  private static final int PAGE = 500;

  private final Elastic elastic;

  /** Items over this connection, which stays the caller's to close. */
  public ElasticItems(Elastic elastic) {
    this.elastic = elastic;
  }

  @Override
  public Optional<StoredItem> find(ItemId id) {
    var answer = elastic.get("/" + index(id) + "/_doc/" + id.flag());
    return answer.found() && answer.body().path("found").asBoolean()
        ? Optional.of(stored(answer.body()))
        : Optional.empty();
  }

  @Override
  public Optional<Version> replace(ItemId id, Version seen, Review next) {
    ObjectNode body = Query.object();
    body.putObject("doc").set("review", ReviewJson.write(next));
    body.put("detect_noop", false);
    var answer =
        elastic.post(
            "/" + index(id) + "/_update/" + id.flag(),
            Map.of(
                "if_seq_no", Long.toString(seen.seqNo()),
                "if_primary_term", Long.toString(seen.primaryTerm())),
            body);
    return answer.conflict() || !answer.found()
        ? Optional.empty()
        : Optional.of(version(answer.body()));
  }

  @Override
  public List<List<Waiting>> waiting(List<WaitingLine> lines) {
    var answer = elastic.searches(lines.stream().map(ElasticItems::search).toList(), FLAGS);
    List<List<Waiting>> found = new ArrayList<>();
    for (JsonNode response : answer.body().path("responses")) {
      if (response.has("error")) {
        throw new StoreException(
            "Elasticsearch answers a search of the queue with status "
                + response.path("status").asInt(),
            null);
      }
      found.add(each(response));
    }
    return found;
  }

  private static ObjectNode search(WaitingLine line) {
    Query.Filter filter = Query.filter().with(Query.term("level", line.level().name()));
    if (line.later()) {
      filter.with(Query.terms("review.state", LATER));
      filter.without(Query.after("review.since", line.now()));
    } else {
      filter.without(Query.terms("review.state", NOT_FIRST));
    }
    if (!line.claimedToo()) {
      filter.without(Query.after("review.lease_until", line.now()));
    }
    ObjectNode search = queueSearch(filter.query(), line.most());
    String since = line.later() ? "review.since" : "received_at";
    ArrayNode sort = search.putArray("sort");
    ObjectNode bySince = Query.object();
    bySince.put("order", "asc").put("unmapped_type", "date").put("format", "epoch_millis");
    sort.add(Query.of(since, bySince));
    ObjectNode byPost = Query.object().put("order", "asc").put("unmapped_type", "keyword");
    sort.add(Query.of("post_id", byPost));
    line.behind()
        .ifPresent(place -> search.putArray("search_after").add(place.since()).add(place.tie()));
    return search;
  }

  private static ObjectNode queueSearch(ObjectNode query, int most) {
    ObjectNode search = Query.object().put("size", most).put("track_total_hits", false);
    ArrayNode fields = search.putArray("_source");
    for (String field :
        List.of(
            "level",
            "score",
            "categories",
            "source",
            "post_id",
            "created_at",
            "received_at",
            "review.state",
            "review.since",
            "review.claimed_by",
            "review.lease_until",
            "review.first.by")) {
      fields.add(field);
    }
    search.set("query", query);
    return search;
  }

  private static List<Waiting> each(JsonNode response) {
    List<Waiting> found = new ArrayList<>();
    for (JsonNode hit : response.path("hits").path("hits")) {
      found.add(row(hit));
    }
    return found;
  }

  private static Waiting row(JsonNode hit) {
    JsonNode source = hit.path("_source");
    Review review = ReviewJson.read(withoutDecisions(source.path("review")));
    Instant since =
        review.standing().since().orElseGet(() -> FlagJson.instant(source, "received_at"));
    return new Waiting(
        id(hit),
        review.stage(),
        Level.valueOf(source.path("level").asText()),
        source.path("score").asDouble(),
        FlagJson.categories(source),
        source.path("source").asText(),
        FlagJson.instant(source, "created_at"),
        since,
        review.claim(),
        ReviewJson.text(source.path("review").path("first"), "by"),
        new Waiting.Place(since.toEpochMilli(), source.path("post_id").asText()));
  }

  private static JsonNode withoutDecisions(JsonNode review) {
    if (!(review instanceof ObjectNode object)) {
      return review;
    }
    return object.deepCopy().without(List.of("first", "second", "decision"));
  }

  @Override
  public List<LevelCount> counts(Instant now, Map<Level, Instant> dueBefore) {
    ObjectNode search = Query.object().put("size", 0).put("track_total_hits", false);
    search.set(
        "query", Query.filter().without(Query.term("review.state", Stage.CLOSED.name())).query());
    ObjectNode byLevel = search.putObject("aggs");
    dueBefore.forEach((level, due) -> byLevel.set(level.name(), levelCount(level, now, due)));
    JsonNode found = elastic.search(FLAGS, search).path("aggregations");
    List<LevelCount> counts = new ArrayList<>();
    for (Level level : dueBefore.keySet()) {
      counts.add(levelCount(level, found.path(level.name())));
    }
    return counts;
  }

  private static ObjectNode levelCount(Level level, Instant now, Instant due) {
    ObjectNode claimed = Query.after("review.lease_until", now);
    ObjectNode count = Query.object();
    count.set("filter", Query.term("level", level.name()));
    ObjectNode aggs = count.putObject("aggs");
    aggs.set("claimed", Query.of("filter", claimed));
    ObjectNode later =
        Query.filter().with(Query.terms("review.state", LATER)).without(claimed).query();
    ObjectNode first =
        Query.filter().without(Query.terms("review.state", LATER)).without(claimed).query();
    aggs.set("first", waited(first, "received_at", due));
    aggs.set("later", waited(later, "review.since", due));
    aggs.set("second", Query.of("filter", Query.term("review.state", Stage.SECOND.name())));
    aggs.set(
        "adjudication", Query.of("filter", Query.term("review.state", Stage.ADJUDICATION.name())));
    return count;
  }

  private static ObjectNode waited(ObjectNode filter, String since, Instant due) {
    ObjectNode agg = Query.of("filter", filter);
    ObjectNode inside = agg.putObject("aggs");
    inside.set("oldest", Query.of("min", Query.object().put("field", since)));
    inside.set("breached", Query.of("filter", Query.before(since, due)));
    return agg;
  }

  private static LevelCount levelCount(Level level, JsonNode found) {
    JsonNode first = found.path("first");
    JsonNode later = found.path("later");
    Optional<Instant> oldest =
        List.of(first, later).stream()
            .map(one -> one.path("oldest").path("value"))
            .filter(JsonNode::isNumber)
            .map(value -> Instant.ofEpochMilli(value.asLong()))
            .min(Comparator.naturalOrder());
    return new LevelCount(
        level,
        count(first) + count(later),
        count(found.path("claimed")),
        count(first.path("breached")) + count(later.path("breached")),
        oldest,
        count(found.path("second")),
        count(found.path("adjudication")));
  }

  private static long count(JsonNode bucket) {
    return bucket.path("doc_count").asLong();
  }

  @Override
  public List<Waiting> heldBy(String person, Instant now) {
    return held(now, Optional.of(person));
  }

  @Override
  public List<Waiting> held(Instant now) {
    return held(now, Optional.empty());
  }

  private List<Waiting> held(Instant now, Optional<String> person) {
    Query.Filter filter = Query.filter().with(Query.after("review.lease_until", now));
    person.ifPresent(name -> filter.with(Query.term("review.claimed_by", name)));
    return each(elastic.search(FLAGS, queueSearch(filter.query(), 1000)));
  }

  @Override
  public List<StoredItem> decidedBy(String person, int most) {
    ObjectNode either = Query.object();
    ArrayNode should = either.putObject("bool").put("minimum_should_match", 1).putArray("should");
    for (String decision : List.of("decision", "first", "second")) {
      should.add(Query.term("review." + decision + ".by", person));
    }
    ObjectNode search = whole(Query.filter().with(either).query(), most);
    ObjectNode newest = Query.object();
    newest.put("order", "desc").put("unmapped_type", "date");
    search.putArray("sort").add(Query.of("review.changed_at", newest));
    return items(elastic.search(FLAGS, search));
  }

  @Override
  public AuthorFlags ofAuthor(String authorKey, int most) {
    ObjectNode search =
        whole(Query.filter().with(Query.term("author_key", authorKey)).query(), most);
    search.put("track_total_hits", true);
    ObjectNode newest = Query.object();
    newest.put("order", "desc").put("unmapped_type", "date");
    search.putArray("sort").add(Query.of("created_at", newest));
    JsonNode found = elastic.search(FLAGS, search);
    return new AuthorFlags(found.path("hits").path("total").path("value").asLong(), items(found));
  }

  @Override
  public List<Similar> similar(StoredItem item, int most) {
    ObjectNode like = Query.object();
    like.putArray("fields").add("text");
    like.putArray("like").addObject().put("_index", index(item.id())).put("_id", item.id().flag());
    like.put("min_term_freq", 1).put("min_doc_freq", 1).put("max_query_terms", 40);
    like.put("minimum_should_match", "20%");
    ObjectNode query = Query.object();
    ObjectNode bool = query.putObject("bool");
    bool.putArray("must").add(Query.of("more_like_this", like));
    bool.putArray("filter").add(Query.term("review.state", Stage.CLOSED.name()));
    JsonNode found = elastic.search(FLAGS, whole(query, most));
    List<Similar> similar = new ArrayList<>();
    for (JsonNode hit : found.path("hits").path("hits")) {
      similar.add(new Similar(stored(hit), hit.path("_score").asDouble()));
    }
    return similar;
  }

  @Override
  public void decided(Instant from, Instant to, Consumer<StoredItem> taker) {
    ObjectNode query =
        Query.filter()
            .with(Query.term("review.state", Stage.CLOSED.name()))
            .with(Query.from("created_at", from))
            .with(Query.before("created_at", to))
            .query();
    ObjectNode search = whole(query, PAGE);
    ArrayNode sort = search.putArray("sort");
    ObjectNode oldest = Query.object();
    oldest.put("order", "asc").put("format", "strict_date_optional_time_nanos");
    oldest.put("unmapped_type", "date");
    sort.add(Query.of("created_at", oldest));
    sort.add(Query.of("post_id", Query.object().put("unmapped_type", "keyword")));
    sort.add(Query.of("source", Query.object().put("unmapped_type", "keyword")));
    while (true) {
      JsonNode hits = elastic.search(FLAGS, search).path("hits").path("hits");
      hits.forEach(hit -> taker.accept(stored(hit)));
      if (hits.size() < PAGE) {
        return;
      }
      search.set("search_after", hits.get(hits.size() - 1).path("sort"));
    }
  }

  private static ObjectNode whole(ObjectNode query, int most) {
    ObjectNode search = Query.object().put("size", most).put("track_total_hits", false);
    search.put("seq_no_primary_term", true);
    search.set("query", query);
    return search;
  }

  private static List<StoredItem> items(JsonNode found) {
    List<StoredItem> items = new ArrayList<>();
    for (JsonNode hit : found.path("hits").path("hits")) {
      items.add(stored(hit));
    }
    return items;
  }

  private static StoredItem stored(JsonNode hit) {
    JsonNode source = hit.path("_source");
    ItemId id = id(hit);
    return new StoredItem(
        id,
        FlagJson.read(id, source),
        source.path("signal_count").asInt(source.path("signals").size()),
        ReviewJson.read(source.path("review")),
        version(hit));
  }

  private static ItemId id(JsonNode hit) {
    String index = hit.path("_index").asText();
    return new ItemId(index.substring(index.length() - 7), hit.path("_id").asText());
  }

  private static Version version(JsonNode hit) {
    return new Version(hit.path("_seq_no").asLong(), hit.path("_primary_term").asLong());
  }

  private static String index(ItemId id) {
    return FLAGS + "-" + id.month();
  }
}
