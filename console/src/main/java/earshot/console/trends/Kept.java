package earshot.console.trends;

import earshot.console.http.Problem;
import earshot.console.store.Search;
import earshot.console.store.Searches;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Questions that analysts keep. */
public final class Kept {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_QUERY = 2000;
  private static final int MOST = 200;

  private final Searches searches;
  private final Clock clock;

  /** Questions in this store. */
  public Kept(Searches searches, Clock clock) {
    this.searches = searches;
    this.clock = clock;
  }

  List<SavedSearch> of(String person) {
    return searches.visibleTo(person).stream().map(Kept::view).toList();
  }

  SavedSearch keep(NewSearch wanted, String person) {
    if (wanted.name() == null || wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME) {
      throw Problem.invalid("name", "1 to " + LONGEST_NAME + " characters");
    }
    if (wanted.query() == null || wanted.query().length() > LONGEST_QUERY) {
      throw Problem.invalid("query", "at most " + LONGEST_QUERY + " characters");
    }
    boolean full =
        searches.visibleTo(person).stream().filter(one -> one.by().equals(person)).count() >= MOST;
    if (full) {
      throw Problem.conflict("too-many", "you keep " + MOST + " already; forget some");
    }
    Search search =
        new Search(
            UUID.randomUUID().toString(),
            wanted.name().strip(),
            wanted.query(),
            wanted.shared(),
            person,
            clock.instant());
    searches.add(search);
    return view(search);
  }

  void forget(String id, String person) {
    Search search =
        searches
            .find(id)
            .filter(one -> one.by().equals(person))
            .orElseThrow(() -> Problem.notFound("the search"));
    searches.remove(search.id());
  }

  private static SavedSearch view(Search search) {
    return new SavedSearch(
        search.id(), search.name(), search.query(), search.shared(), search.by(), search.at());
  }
}
