package earshot.console.store;

import earshot.taxonomy.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The flags and what people did to them. Two laws: {@link #find} sees every change that was
 * accepted before it was called, and {@link #replace} changes nothing but the review. All else is a
 * search and may lag behind by a second.
 *
 * <p>Every method throws {@link StoreException} where the store does not answer.
 */
public interface Items {

  /** An item as it stands now. */
  Optional<StoredItem> find(ItemId id);

  /**
   * Puts a review in the place of the one that was read.
   *
   * @param seen the version that the new review was computed from
   * @return the new version; nothing if anybody changed the document since {@code seen}
   */
  Optional<Version> replace(ItemId id, Version seen, Review next);

  /** The items of several lines, one list for each line, in their order. */
  List<List<Waiting>> waiting(List<WaitingLine> lines);

  /**
   * Counts of what is not closed.
   *
   * @param now the instant at which claims hold or have lapsed
   * @param dueBefore for each level, the instant before which an item that waits is too late
   */
  List<LevelCount> counts(Instant now, Map<Level, Instant> dueBefore);

  /** The items that this person holds. */
  List<Waiting> heldBy(String person, Instant now);

  /** The items that anybody holds, at most 1,000. */
  List<Waiting> held(Instant now);

  /** The items that this person decided last, newest first. */
  List<StoredItem> decidedBy(String person, int most);

  /** The flags of an author, the newest first. */
  AuthorFlags ofAuthor(String authorKey, int most);

  /** Decided items that are like this one, itself not among them; the most alike first. */
  List<Similar> similar(StoredItem item, int most);

  /** Gives each decided item whose post was written in [from, to), in no certain order. */
  void decided(Instant from, Instant to, Consumer<StoredItem> taker);
}
