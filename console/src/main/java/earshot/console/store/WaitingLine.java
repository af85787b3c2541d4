package earshot.console.store;

import earshot.taxonomy.Level;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which items are asked for: those of one level that wait either for the first person or for a
 * later one, the one that waits longest first.
 *
 * @param later items in the stages SECOND and ADJUDICATION, once they wait there, instead of FIRST
 * @param claimedToo also those that somebody holds
 * @param behind only those behind this place
 * @param now the instant at which claims hold or have lapsed
 * @param most how many, 1 to 1,000
 */
public record WaitingLine(
    Level level,
    boolean later,
    boolean claimedToo,
    Optional<Waiting.Place> behind,
    Instant now,
    int most) {
  public WaitingLine {
    Objects.requireNonNull(level, "WaitingLine.level");
    Objects.requireNonNull(behind, "WaitingLine.behind");
    Objects.requireNonNull(now, "WaitingLine.now");
    if (most < 1 || most > 1000) {
      throw new IllegalArgumentException("WaitingLine.most " + most + " is outside 1..1000");
    }
  }
}
