package earshot.pipeline.sink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of the entries of one write.
 *
 * @param written how many were written
 * @param unchanged how many stood there already
 * @param retry those to send again
 * @param retryCause why, or empty where there are none
 * @param rejected those that can never be written
 * @param fatal why the job must end, if it must
 */
record BulkOutcome(
    int written,
    int unchanged,
    List<WriteEntry> retry,
    String retryCause,
    List<Rejection> rejected,
    Optional<String> fatal) {

  static BulkOutcome retryAll(List<WriteEntry> entries, String cause) {
    return new BulkOutcome(0, 0, entries, cause, List.of(), Optional.empty());
  }

  static BulkOutcome reject(Rejection rejection) {
    return new BulkOutcome(0, 0, List.of(), "", List.of(rejection), Optional.empty());
  }

  static BulkOutcome fail(String why) {
    return new BulkOutcome(0, 0, List.of(), "", List.of(), Optional.of(why));
  }

  /** Both outcomes as one. */
  BulkOutcome and(BulkOutcome other) {
    return new BulkOutcome(
        written + other.written,
        unchanged + other.unchanged,
        joined(retry, other.retry),
        retryCause.isEmpty() ? other.retryCause : retryCause,
        joined(rejected, other.rejected),
        fatal.or(other::fatal));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
