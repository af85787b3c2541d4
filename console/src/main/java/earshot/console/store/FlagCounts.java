package earshot.console.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts of flags, for analysts. The numbers are true: whoever shows them suppresses small ones.
 */
public interface FlagCounts {

  /** A field by which counts are told apart. */
  enum Field {
    LEVEL,
    CATEGORY,
    SOURCE,
    LANGUAGE
  }

  /** How wide a bucket is; weeks begin on Monday, all in UTC. */
  enum Width {
    HOUR,
    DAY,
    WEEK
  }

  /** A term of evidence: flags that hold it, and how many authors they have. */
  record TermCount(String text, String category, long flags, long authors) {}

  /**
   * Counts by bucket. Buckets without flags are missing.
   *
   * @param field the field to tell apart by, at most its 20 most frequent values; nothing for one
   *     series named ALL
   */
  Map<String, Map<Instant, Long>> histogram(FlagFilter filter, Width width, Optional<Field> field);

  /** The most frequent pieces of evidence, as written, in lower case. */
  List<TermCount> terms(FlagFilter filter, int most);

  /** All sources, by name, at most 1,000. */
  List<String> sources();
}
