package earshot.author;

import earshot.post.Post;
import earshot.risk.RiskAssessment;
import earshot.taxonomy.Category;
import earshot.taxonomy.Level;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One flag as the memory keeps it: no text.
 *
 * @param flagId the flag's id
 * @param postId the post's id within its source
 * @param createdAt when the post says that it was written, to the millisecond
 * @param at when it counts as written: no later than it came, so that a wrong clock cannot make all
 *     else look old
 * @param level severity of its evidence
 * @param score in [0, 1]
 * @param categories what it is about
 * @param copy whether the text is somebody else's, posted again: it tells little of this author, so
 *     it neither opens an item nor gathers repeats
 * @param folded repeats that are only counted any more
 */
public record Contact(
    String flagId,
    String postId,
    Instant createdAt,
    Instant at,
    Level level,
    double score,
    List<Category> categories,
    boolean copy,
    Folded folded) {

  /** By time, then by id, so that there is one order however they came. */
  static final Comparator<Contact> ORDER =
      Comparator.comparing(Contact::at).thenComparing(Contact::flagId);

  public Contact {
    Objects.requireNonNull(flagId, "Contact.flagId");
    Objects.requireNonNull(postId, "Contact.postId");
    createdAt = Instant.ofEpochMilli(createdAt.toEpochMilli());
    at = Instant.ofEpochMilli(at.toEpochMilli());
    Objects.requireNonNull(level, "Contact.level");
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("Contact.score " + score + " is outside [0, 1]");
    }
    categories = List.copyOf(categories);
    Objects.requireNonNull(folded, "Contact.folded");
  }

  /**
   * Repeats that made room for newer flags.
   *
   * @param count how many
   * @param lastAt when the newest of them was written
   * @param priority the highest of theirs
   */
  record Folded(int count, Instant lastAt, double priority) {
    static final Folded NONE = new Folded(0, Instant.EPOCH, 0);

    Folded and(Folded other) {
      return new Folded(
          count + other.count,
          lastAt.isAfter(other.lastAt) ? lastAt : other.lastAt,
          Math.max(priority, other.priority));
    }
  }

  /** The flag of a post, just heard of. */
  public static Contact of(String flagId, Post post, RiskAssessment assessment, boolean copy) {
    Instant created = post.createdAt();
    Instant received = post.receivedAt();
    return new Contact(
        flagId,
        post.id(),
        created,
        created.isBefore(received) ? created : received,
        assessment.level(),
        assessment.score(),
        assessment.categories(),
        copy,
        Folded.NONE);
  }

  Contact with(Folded more) {
    return new Contact(
        flagId, postId, createdAt, at, level, score, categories, copy, folded.and(more));
  }

  Contact asCopy() {
    return new Contact(flagId, postId, createdAt, at, level, score, categories, true, folded);
  }
}
