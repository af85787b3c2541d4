package earshot.author;

import earshot.taxonomy.Category;
import earshot.taxonomy.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Contacts for tests. */
final class Flags {
  /** A Monday, at noon. */
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private Flags() {}

  static Contact flag(String id, Duration after, Level level) {
    return flag(id, after, level, 0.5);
  }

  static Contact flag(String id, Duration after, Level level, double score) {
    return new Contact(
        id,
        "post-" + id,
        NOON.plus(after),
        NOON.plus(after),
        level,
        score,
        List.of(Category.HOPELESSNESS),
        false,
        Contact.Folded.NONE);
  }

  static AuthorMemory heard(AuthorSettings settings, Contact... contacts) {
    AuthorMemory memory = AuthorMemory.EMPTY;
    for (Contact contact : contacts) {
      memory = memory.hear(contact, settings);
    }
    return memory;
  }
}
