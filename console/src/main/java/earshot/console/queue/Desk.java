package earshot.console.queue;

import earshot.console.http.Problem;
import earshot.console.store.ItemId;
import earshot.console.store.Items;
import earshot.console.store.Review;
import earshot.console.store.StoredItem;
import earshot.console.store.Version;
import java.util.Optional;
import java.util.function.Function;

/**
 * Changes items: what to write is computed from what was read, and computed anew where anybody
 * changed the item meanwhile, the job included.
 */
public final class Desk {
  private static final int TRIES = 20;

  private final Items items;

  /** A desk over these items. */
  public Desk(Items items) {
    this.items = items;
  }

  /**
   * An item as it stands now.
   *
   * @param address as people and pages write it
   * @throws Problem if there is none
   */
  public StoredItem item(String address) {
    return item(ItemId.parse(address).orElseThrow(() -> Problem.notFound("the item")));
  }

  private StoredItem item(ItemId id) {
    return items.find(id).orElseThrow(() -> Problem.notFound("the item"));
  }

  /**
   * Changes an item.
   *
   * @param change from the item as it stands to its next review; may be asked more than once, and
   *     throws a {@link Problem} where the item does not allow it
   * @return the item with the new review
   */
  public StoredItem change(ItemId id, Function<StoredItem, Review> change) {
    for (int i = 0; i < TRIES; i++) {
      StoredItem seen = item(id);
      Review next = change.apply(seen);
      if (next.equals(seen.review())) {
        return seen;
      }
      Optional<Version> written = items.replace(id, seen.version(), next);
      if (written.isPresent()) {
        return new StoredItem(id, seen.flag(), seen.signalCount(), next, written.get());
      }
    }
    throw Problem.conflict("busy", "others keep changing the item; try again");
  }
}
