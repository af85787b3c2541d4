package earshot.triage;

import java.time.Instant;
import java.util.Objects;

/**
 * A record that could not be carried, kept whole so that it can be replayed.
 *
 * @param id derived from stage, reason and payload, so that a replay meets the same document
 * @param stage where it stopped: a stage id of the job, such as {@code read-posts}
 * @param reason short kebab-case word, such as {@code missing-field}
 * @param detail what exactly was wrong: names the field and what is accepted, never quotes the text
 * @param payload the record as it came
 * @param source the stream it came from
 * @param at when it stopped
 */
public record DeadLetter(
    String id,
    String stage,
    String reason,
    String detail,
    String payload,
    String source,
    Instant at) {

  public DeadLetter {
    Objects.requireNonNull(id, "DeadLetter.id");
    Objects.requireNonNull(stage, "DeadLetter.stage");
    Objects.requireNonNull(reason, "DeadLetter.reason");
    Objects.requireNonNull(detail, "DeadLetter.detail");
    Objects.requireNonNull(payload, "DeadLetter.payload");
    Objects.requireNonNull(source, "DeadLetter.source");
    Objects.requireNonNull(at, "DeadLetter.at");
  }

  /** A dead letter whose id is derived from what it holds. */
  public static DeadLetter of(
      String stage, String reason, String detail, String payload, String source, Instant at) {
    String id = Flag.idOf(stage + "\n" + reason + "\n" + source, payload);
    return new DeadLetter(id, stage, reason, detail, payload, source, at);
  }
}
