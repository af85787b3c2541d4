package earshot.context;

import earshot.taxonomy.Modality;
import earshot.taxonomy.Subject;
import earshot.taxonomy.TimeFrame;
import java.util.Objects;

/**
 * How one piece of evidence is meant.
 *
 * @param subject whom it is about
 * @param time when
 * @param modality how it is meant
 * @param firstPerson whether the author names themself in or before it
 * @param addressed whether it speaks to somebody ("you")
 * @param idiom whether a fixed expression or title covers it, so that it is not the phrase at all
 * @param intends whether the author says that they will: "going to", "about to"
 * @param soft whether only a laugh stands against it: a joke, or a way of hiding
 * @param why the words or rule that decided, for the reviewer; empty where nothing did
 */
public record Reading(
    Subject subject,
    TimeFrame time,
    Modality modality,
    boolean firstPerson,
    boolean addressed,
    boolean idiom,
    boolean intends,
    boolean soft,
    String why) {
  public Reading {
    Objects.requireNonNull(subject, "Reading.subject");
    Objects.requireNonNull(time, "Reading.time");
    Objects.requireNonNull(modality, "Reading.modality");
    Objects.requireNonNull(why, "Reading.why");
  }

  /** The same with another modality. */
  public Reading as(Modality other, String reason) {
    return new Reading(subject, time, other, firstPerson, addressed, idiom, intends, soft, reason);
  }

  /** The same taken for a joke. */
  Reading asJoke(String reason) {
    return new Reading(
        subject, time, Modality.HYPERBOLE, firstPerson, addressed, idiom, intends, true, reason);
  }

  /** The same as part of a fixed expression. */
  Reading asIdiom(String reason) {
    return new Reading(
        subject, time, Modality.HYPERBOLE, firstPerson, addressed, true, intends, false, reason);
  }

  /** The same about somebody else. */
  public Reading about(Subject other) {
    return new Reading(other, time, modality, firstPerson, addressed, idiom, intends, soft, why);
  }
}
