package earshot.console.store.elastic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;

/** Parts of queries, as trees. */
final class Query {
  private Query() {}

  static ObjectNode object() {
    return Elastic.JSON.createObjectNode();
  }

  static ObjectNode of(String name, ObjectNode body) {
    ObjectNode query = object();
    query.set(name, body);
    return query;
  }

  static ObjectNode term(String field, String value) {
    return of("term", object().put(field, value));
  }

  static ObjectNode terms(String field, Collection<String> values) {
    ArrayNode array = Elastic.JSON.createArrayNode();
    values.forEach(array::add);
    ObjectNode body = object();
    body.set(field, array);
    return of("terms", body);
  }

  static ObjectNode exists(String field) {
    return of("exists", object().put("field", field));
  }

  /** At or after. */
  static ObjectNode from(String field, Instant instant) {
    return range(field, "gte", instant);
  }

  static ObjectNode after(String field, Instant instant) {
    return range(field, "gt", instant);
  }

  static ObjectNode before(String field, Instant instant) {
    return range(field, "lt", instant);
  }

  private static ObjectNode range(String field, String how, Instant instant) {
    return of("range", of(field, object().put(how, instant.toString())));
  }

  /** All of some and none of others, without a score. */
  static Filter filter() {
    return new Filter();
  }

  static final class Filter {
    private final ObjectNode query = object();
    private final ArrayNode all;
    private final ArrayNode none;

    private Filter() {
      ObjectNode bool = query.putObject("bool");
      all = bool.putArray("filter");
      none = bool.putArray("must_not");
    }

    Filter with(ObjectNode part) {
      all.add(part);
      return this;
    }

    Filter without(ObjectNode part) {
      none.add(part);
      return this;
    }

    ObjectNode query() {
      return query;
    }
  }
}
