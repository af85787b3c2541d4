package earshot.console.store;

import earshot.taxonomy.Category;
import earshot.taxonomy.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the queue knows of an item: nothing of its text.
 *
 * @param since since when it waits in its stage
 * @param claim who holds it, also where the claim has lapsed
 * @param firstBy who decided first, where a second person is waited for
 * @param place where it stands among the items of its line, for the page behind it
 */
public record Waiting(
    ItemId id,
    Stage stage,
    Level level,
    double score,
    List<Category> categories,
    String source,
    Instant createdAt,
    Instant since,
    Optional<Claim> claim,
    Optional<String> firstBy,
    Place place) {

  public Waiting {
    categories = List.copyOf(categories);
  }

  /**
   * A place in a line.
   *
   * @param since the same as the item's, in milliseconds since 1970
   * @param tie tells apart those of the same instant
   */
  public record Place(long since, String tie) {}
}
