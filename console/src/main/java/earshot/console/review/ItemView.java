package earshot.console.review;

import earshot.console.store.Stage;
import earshot.taxonomy.Category;
import earshot.taxonomy.Genre;
import earshot.taxonomy.Level;
import earshot.taxonomy.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An item as the person who decides sees it, without its text, which is asked for apart so that
 * each read of it is known.
 *
 * @param blind whether this is a second review whose reader must not see the first one's decision
 * @param score in [0, 1]
 * @param evidence in order of place
 * @param evidenceCount how many pieces there were; the heaviest 500 of them are given
 * @param author the pseudonym; missing where the author is not known
 * @param textLength UTF-16 units of the text
 * @param lease the caller's own claim; missing where the caller does not hold the item
 * @param claimedBy who holds it
 * @param draft the caller's own
 * @param decision the last one; missing where there is none or it must not be seen
 * @param firstDecision in an adjudication, what the first person decided
 * @param secondDecision in an adjudication, what the second person decided
 */
record ItemView(
    String id,
    Stage stage,
    boolean blind,
    Level level,
    double score,
    List<Category> categories,
    Subject subject,
    Genre genre,
    Bars bars,
    Tone sentiment,
    List<EvidenceView> evidence,
    int evidenceCount,
    List<String> reasons,
    JudgedBy provenance,
    String source,
    Optional<String> language,
    Optional<String> author,
    boolean reply,
    int textLength,
    Instant createdAt,
    Instant receivedAt,
    Instant waitingSince,
    Instant dueAt,
    Instant at,
    Optional<String> claimedBy,
    Optional<Held> lease,
    Optional<DraftView> draft,
    Optional<DecisionView> decision,
    Optional<DecisionView> firstDecision,
    Optional<DecisionView> secondDecision) {

  /** The four bars, each 0 to 3. */
  record Bars(int desire, int capability, int intent, int buffers) {}

  /** The text's tone: a label such as NEGATIVE, and how sure the model is, in [0, 1]. */
  record Tone(String label, double score, String model) {}

  /** What judged it. */
  record JudgedBy(String lexicon, String models, String scorer, String depth) {}

  /**
   * The caller's claim.
   *
   * @param until when the item goes back to the queue unless the lease is renewed
   * @param seconds how long a renewal lasts
   */
  record Held(Instant until, int seconds) {}
}
