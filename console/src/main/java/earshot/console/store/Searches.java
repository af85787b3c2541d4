package earshot.console.store;

import java.util.List;
import java.util.Optional;

/** Kept questions. */
public interface Searches {

  /** A person's own and those that are shared, by name, at most 1,000. */
  List<Search> visibleTo(String person);

  /** One. */
  Optional<Search> find(String id);

  /** Keeps one. */
  void add(Search search);

  /** Forgets one. */
  void remove(String id);
}
