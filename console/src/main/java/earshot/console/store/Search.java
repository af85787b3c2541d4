package earshot.console.store;

import java.time.Instant;
import java.util.Objects;

/** A question that an analyst kept. */
public record Search(String id, String name, String query, boolean shared, String by, Instant at) {
  public Search {
    Objects.requireNonNull(id, "Search.id");
    Objects.requireNonNull(name, "Search.name");
    Objects.requireNonNull(query, "Search.query");
    Objects.requireNonNull(by, "Search.by");
    Objects.requireNonNull(at, "Search.at");
  }
}
