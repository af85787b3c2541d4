package earshot.console.store;

import java.util.Objects;

/** A decided item that is like another; {@code likeness} is greater for the more alike. */
public record Similar(StoredItem item, double likeness) {
  public Similar {
    Objects.requireNonNull(item, "Similar.item");
  }
}
