package earshot.context;

import earshot.lexicon.Cue;
import earshot.lexicon.Hit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cues of one text, by kind and place. */
public final class Cues {
  private final Map<Cue, List<Hit>> hits = new EnumMap<>(Cue.class);

  private Cues() {}

  /** The cues among all hits of a text. */
  public static Cues among(List<Hit> all) {
    Cues cues = new Cues();
    for (Hit hit : all) {
      hit.entry()
          .cue()
          .ifPresent(cue -> cues.hits.computeIfAbsent(cue, kind -> new ArrayList<>()).add(hit));
    }
    return cues;
  }

  /** All of a kind, in order of place. */
  public List<Hit> of(Cue cue) {
    return hits.getOrDefault(cue, List.of());
  }

  /** Whether there is any of a kind. */
  public boolean has(Cue cue) {
    return hits.containsKey(cue);
  }

  /** The first of a kind that lies in [from, to). */
  public Optional<Hit> in(Cue cue, int from, int to) {
    List<Hit> within = within(cue, from, to);
    return within.isEmpty() ? Optional.empty() : Optional.of(within.get(0));
  }

  /** All of a kind that lie in [from, to), in order of place. */
  public List<Hit> within(Cue cue, int from, int to) {
    List<Hit> all = of(cue);
    List<Hit> within = new ArrayList<>();
    for (int i = firstFrom(all, from); i < all.size() && all.get(i).start() < to; i++) {
      if (all.get(i).end() <= to) {
        within.add(all.get(i));
      }
    }
    return within;
  }

  /** A text may hold many thousands, so the first is searched by halves. */
  private static int firstFrom(List<Hit> all, int from) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).start() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
