package earshot.lexicon;

import java.util.Locale;
import java.util.Optional;

/** What a scorer may want to know about an entry beside its category and level. */
public enum Tag {
  /** Names a way, without detail. */
  METHOD,
  /** The author has a means at hand. */
  MEANS,
  /** Names a time within 48 hours. */
  TIME,
  /** Tells of a plan. */
  PLAN,
  /** Tells of an intent: "going to". */
  INTENT,
  /** Tells of a wish. */
  DESIRE,
  /** Takes leave. */
  GOODBYE,
  /** Tells of a feeling. */
  FEELING,
  /** Is about somebody whom the author knows. */
  THIRD_PERSON,
  /** Common in ordinary talk too: alone it is no more than a hint. */
  WEAK;

  /** The tag as it stands in a lexicon file, such as {@code third-person}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Tag> of(String label) {
    for (Tag tag : values()) {
      if (tag.label().equals(label)) {
        return Optional.of(tag);
      }
    }
    return Optional.empty();
  }
}
