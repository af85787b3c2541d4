package earshot.triage;

import earshot.author.AuthorRisk;
import earshot.copy.Copies;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Something new about one flag: that it was raised, or what was found out about it since. Each part
 * is a list of one, or of none where the change says nothing of it: a record that travels holds no
 * null. All figures in it are absolute.
 *
 * @param id the flag's id
 * @param authorKey its author's pseudonym, or empty where unknown: where the change travels to
 * @param createdAt when its post was written, which tells the index
 * @param raised the flag, where it is new
 * @param copies what was found out about copies of its text
 * @param memory what the memory of its author says of it
 */
public record FlagChange(
    String id,
    String authorKey,
    Instant createdAt,
    List<Flag> raised,
    List<Copies> copies,
    List<AuthorRisk> memory) {

  public FlagChange {
    Objects.requireNonNull(id, "FlagChange.id");
    Objects.requireNonNull(authorKey, "FlagChange.authorKey");
    Objects.requireNonNull(createdAt, "FlagChange.createdAt");
    raised = oneOrNone("raised", raised);
    copies = oneOrNone("copies", copies);
    memory = oneOrNone("memory", memory);
  }

  /** A new flag of which nothing else is known yet. */
  public static FlagChange raised(Flag flag) {
    return new FlagChange(
        flag.id(),
        flag.post().authorKey(),
        flag.post().createdAt(),
        List.of(flag),
        List.of(),
        List.of());
  }

  /** Something found out about a flag that was raised before. */
  public static FlagChange found(String id, String authorKey, Instant createdAt) {
    return new FlagChange(id, authorKey, createdAt, List.of(), List.of(), List.of());
  }

  /** This change with what was found out about copies. */
  public FlagChange with(Copies found) {
    return new FlagChange(id, authorKey, createdAt, raised, List.of(found), memory);
  }

  /** This change with what the author's memory says. */
  public FlagChange with(AuthorRisk said) {
    return new FlagChange(id, authorKey, createdAt, raised, copies, List.of(said));
  }

  /** Whether the flag is a copy of another one. */
  public boolean copy() {
    return copies.stream().anyMatch(found -> !found.of().isEmpty());
  }

  /** Whether the flag is part of another item. */
  public boolean collapsed() {
    return copy() || memory.stream().anyMatch(said -> !said.repeats().of().isEmpty());
  }

  private static <T> List<T> oneOrNone(String name, List<T> list) {
    if (list.size() > 1) {
      throw new IllegalArgumentException("FlagChange." + name + " has " + list.size());
    }
    return List.copyOf(list);
  }
}
