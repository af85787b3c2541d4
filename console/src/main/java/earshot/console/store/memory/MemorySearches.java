package earshot.console.store.memory;

import earshot.console.store.Search;
import earshot.console.store.Searches;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Kept questions in memory. Thread-safe. */
public final class MemorySearches implements Searches {
  private final Map<String, Search> searches = new ConcurrentHashMap<>();

  @Override
  public List<Search> visibleTo(String person) {
    return searches.values().stream()
        .filter(search -> search.shared() || search.by().equals(person))
        .sorted(Comparator.comparing(Search::name).thenComparing(Search::id))
        .toList();
  }

  @Override
  public Optional<Search> find(String id) {
    return Optional.ofNullable(searches.get(id));
  }

  @Override
  public void add(Search search) {
    searches.putIfAbsent(search.id(), search);
  }

  @Override
  public void remove(String id) {
    searches.remove(id);
  }
}
