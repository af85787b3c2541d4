package earshot.copy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The texts that meet under one key and one level. Immutable.
 *
 * @param groups at most {@link #MOST}, in the order in which they were first seen
 */
public record CopyMemory(List<CopyGroup> groups) {
  /** Different texts under one key are rare; of more, the oldest is forgotten. */
  static final int MOST = 8;

  /** Nothing seen. */
  public static final CopyMemory EMPTY = new CopyMemory(List.of());

  public CopyMemory {
    groups = List.copyOf(groups);
  }

  /**
   * What a flag turned out to be.
   *
   * @param memory what is remembered from now on
   * @param original id of the flag that it is a copy of, or empty where it is none
   * @param dethroned the flag that was taken for the original until now, and is a copy of this one
   */
  public record Finding(CopyMemory memory, String original, Optional<Sighting> dethroned) {}

  /** Looks for the text and remembers it. An author's own repeats are no copies. */
  public Finding see(Sighting seen, CopySettings settings) {
    for (CopyGroup group : groups) {
      Sighting original = group.original();
      if (original.flagId().equals(seen.flagId())) {
        return new Finding(this, "", Optional.empty());
      }
      if (!alike(seen, original, settings)) {
        continue;
      }
      if (original.hasAuthor(seen.authorKey())) {
        return new Finding(this, "", Optional.empty());
      }
      if (original.before(seen)) {
        return new Finding(replace(group, group.and(seen)), original.flagId(), Optional.empty());
      }
      CopyGroup taken = new CopyGroup(seen, group.copies(), false).and(original);
      return new Finding(replace(group, taken), "", Optional.of(original));
    }
    List<CopyGroup> all = new ArrayList<>(groups);
    all.add(new CopyGroup(seen, Copies.NONE, false));
    return new Finding(
        new CopyMemory(all.subList(Math.max(0, all.size() - MOST), all.size())),
        "",
        Optional.empty());
  }

  /** Groups of which something is still to be written. */
  public List<CopyGroup> untold() {
    return groups.stream().filter(group -> !group.told()).toList();
  }

  /** This memory after all of it has been written. */
  public CopyMemory told() {
    return new CopyMemory(groups.stream().map(CopyGroup::asTold).toList());
  }

  /** This memory as if nothing had been written yet. */
  public CopyMemory forgetTold() {
    return new CopyMemory(
        groups.stream()
            .map(group -> new CopyGroup(group.original(), group.copies(), false))
            .toList());
  }

  private static boolean alike(Sighting seen, Sighting original, CopySettings settings) {
    Duration apart = Duration.between(seen.at(), original.at()).abs();
    return apart.compareTo(settings.window()) <= 0
        && seen.sketch().similarity(original.sketch()) >= settings.similarity();
  }

  private CopyMemory replace(CopyGroup old, CopyGroup by) {
    return new CopyMemory(groups.stream().map(group -> group.equals(old) ? by : group).toList());
  }
}
