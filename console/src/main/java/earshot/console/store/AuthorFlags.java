package earshot.console.store;

import java.util.List;

/** Flags of one author: how many there are, and the newest of them. */
public record AuthorFlags(long total, List<StoredItem> newest) {
  public AuthorFlags {
    newest = List.copyOf(newest);
  }
}
