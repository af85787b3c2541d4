package earshot.codec;

import java.util.Objects;

/** What one line of a file to be scored holds: a text to judge, or a fault. */
public sealed interface ScoreLine {

  /**
   * A text to judge.
   *
   * @param id the record's own id, or empty where it has none
   * @param text what was written, lone surrogates included; may be empty
   * @param language two-letter code that the record gave, or empty
   */
  record Judgeable(String id, String text, String language) implements ScoreLine {
    public Judgeable {
      Objects.requireNonNull(id, "Judgeable.id");
      Objects.requireNonNull(text, "Judgeable.text");
      Objects.requireNonNull(language, "Judgeable.language");
    }
  }

  /**
   * A line that cannot be judged.
   *
   * @param id the record's id where it could be read before the fault, otherwise empty
   * @param reason short kebab-case word, such as {@code missing-field}
   * @param detail what exactly is wrong: names the field and what is accepted, never quotes the
   *     text
   */
  record Fault(String id, String reason, String detail) implements ScoreLine {
    public Fault {
      Objects.requireNonNull(id, "Fault.id");
      Objects.requireNonNull(reason, "Fault.reason");
      Objects.requireNonNull(detail, "Fault.detail");
    }
  }
}
