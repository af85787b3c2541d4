package earshot.console.store.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.codec.IndexName;
import earshot.console.store.FlagCounts;
import earshot.console.store.FlagFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts of flags by aggregation. */
public final class ElasticCounts implements FlagCounts {
  private static final String FLAGS = IndexName.FLAGS.alias();
  private static final int MOST_SERIES = 20;

  private final Elastic elastic;

  /** Counts over this connection, which stays the caller's to close. */
  public ElasticCounts(Elastic elastic) {
    this.elastic = elastic;
  }

  @Override
  public Map<String, Map<Instant, Long>> histogram(
      FlagFilter filter, Width width, Optional<Field> field) {
    ObjectNode search = counting(filter);
    ObjectNode buckets = Query.object();
    buckets
        .putObject("date_histogram")
        .put("field", "created_at")
        .put("calendar_interval", width.name().toLowerCase(Locale.ROOT))
        .put("min_doc_count", 1);
    ObjectNode aggs = search.putObject("aggs");
    Map<String, Map<Instant, Long>> series = new LinkedHashMap<>();
    if (field.isEmpty()) {
      aggs.set("buckets", buckets);
      series.put("ALL", buckets(elastic.search(FLAGS, search).path("aggregations")));
      return series;
    }
    ObjectNode by = aggs.putObject("by");
    by.putObject("terms").put("field", name(field.get())).put("size", MOST_SERIES);
    by.putObject("aggs").set("buckets", buckets);
    JsonNode found = elastic.search(FLAGS, search).path("aggregations").path("by");
    for (JsonNode one : found.path("buckets")) {
      series.put(one.path("key").asText(), buckets(one));
    }
    return series;
  }

  private static Map<Instant, Long> buckets(JsonNode aggregations) {
    Map<Instant, Long> counts = new TreeMap<>();
    for (JsonNode bucket : aggregations.path("buckets").path("buckets")) {
      counts.put(
          Instant.ofEpochMilli(bucket.path("key").asLong()), bucket.path("doc_count").asLong());
    }
    return counts;
  }

  @Override
  public List<TermCount> terms(FlagFilter filter, int most) {
    ObjectNode search = counting(filter);
    ObjectNode signals = search.putObject("aggs").putObject("signals");
    signals.putObject("nested").put("path", "signals");
    ObjectNode counted = signals.putObject("aggs").putObject("counted");
    // Evidence that context took away supports nothing.
    counted.set("filter", Query.filter().without(Query.term("signals.level", "NONE")).query());
    ObjectNode terms = counted.putObject("aggs").putObject("terms");
    // Writings that differ in case alone are put together below, so ask for more.
    terms.putObject("terms").put("field", "signals.text").put("size", most * 3);
    ObjectNode inside = terms.putObject("aggs");
    inside.putObject("category").putObject("terms").put("field", "signals.category").put("size", 1);
    ObjectNode flags = inside.putObject("flags");
    flags.putObject("reverse_nested");
    flags
        .putObject("aggs")
        .putObject("authors")
        .putObject("cardinality")
        .put("field", "author_key");
    Map<String, TermCount> byText = new LinkedHashMap<>();
    JsonNode found = elastic.search(FLAGS, search).path("aggregations").path("signals");
    for (JsonNode bucket : found.path("counted").path("terms").path("buckets")) {
      TermCount one =
          new TermCount(
              bucket.path("key").asText().toLowerCase(Locale.ROOT),
              bucket.path("category").path("buckets").path(0).path("key").asText(),
              bucket.path("flags").path("doc_count").asLong(),
              bucket.path("flags").path("authors").path("value").asLong());
      byText.merge(one.text(), one, ElasticCounts::together);
    }
    List<TermCount> all = new ArrayList<>(byText.values());
    all.sort(Comparator.comparingLong(TermCount::flags).reversed().thenComparing(TermCount::text));
    return all.subList(0, Math.min(most, all.size()));
  }

  /** The same author may write it both ways, so of the authors only the greater number is sure. */
  private static TermCount together(TermCount one, TermCount other) {
    return new TermCount(
        one.text(),
        one.category(),
        one.flags() + other.flags(),
        Math.max(one.authors(), other.authors()));
  }

  @Override
  public List<String> sources() {
    ObjectNode search = Query.object().put("size", 0).put("track_total_hits", false);
    search
        .putObject("aggs")
        .putObject("sources")
        .putObject("terms")
        .put("field", "source")
        .put("size", 1000);
    List<String> sources = new ArrayList<>();
    elastic
        .search(FLAGS, search)
        .path("aggregations")
        .path("sources")
        .path("buckets")
        .forEach(bucket -> sources.add(bucket.path("key").asText()));
    sources.sort(Comparator.naturalOrder());
    return sources;
  }

  private static ObjectNode counting(FlagFilter filter) {
    Query.Filter query =
        Query.filter()
            .with(Query.from("created_at", filter.from()))
            .with(Query.before("created_at", filter.to()));
    if (!filter.levels().isEmpty()) {
      query.with(Query.terms("level", filter.levels().stream().map(Enum::name).toList()));
    }
    if (!filter.categories().isEmpty()) {
      query.with(Query.terms("categories", filter.categories().stream().map(Enum::name).toList()));
    }
    if (!filter.sources().isEmpty()) {
      query.with(Query.terms("source", filter.sources()));
    }
    if (!filter.languages().isEmpty()) {
      query.with(Query.terms("language", filter.languages()));
    }
    if (!filter.words().isBlank()) {
      ObjectNode match = Query.object().put("query", filter.words()).put("operator", "and");
      query.with(Query.of("match", Query.of("text", match)));
    }
    ObjectNode search = Query.object().put("size", 0).put("track_total_hits", false);
    search.set("query", query.query());
    return search;
  }

  private static String name(Field field) {
    return switch (field) {
      case LEVEL -> "level";
      case CATEGORY -> "categories";
      case SOURCE -> "source";
      case LANGUAGE -> "language";
    };
  }
}
