package earshot.pipeline;

import earshot.pipeline.operator.AssessPost;
import earshot.pipeline.operator.CopyRecord;
import earshot.pipeline.operator.Counts;
import earshot.pipeline.operator.RaiseFlag;
import earshot.pipeline.operator.ReadPosts;
import earshot.taxonomy.Level;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a job is, or what it did in all. Counts survive restarts and savepoints: they neither
 * lose nor double a record.
 *
 * @param records raw records that came in
 * @param posts posts that could be read, or records that were copied
 * @param assessed posts that were judged
 * @param flagged flags by level
 * @param deadLetters dead letters by reason
 * @param dropped records that a named rule let go; {@code not-flagged} is counted here too
 * @param bytesDone bytes of the sources' input that were read
 * @param bytesTotal all bytes of the input; empty where a source has no end
 */
public record JobProgress(
    long records,
    long posts,
    long assessed,
    Map<Level, Long> flagged,
    SortedMap<String, Long> deadLetters,
    SortedMap<String, Long> dropped,
    long bytesDone,
    OptionalLong bytesTotal) {

  static JobProgress of(Map<String, Object> accumulators, OptionalLong bytesTotal) {
    Map<Level, Long> flagged = new EnumMap<>(Level.class);
    sums(accumulators, Counts.LEVEL)
        .forEach((level, count) -> flagged.put(Level.valueOf(level), count));
    return new JobProgress(
        count(accumulators, ReadPosts.ID, Counts.IN)
            + count(accumulators, CopyRecord.ID, Counts.IN),
        count(accumulators, ReadPosts.ID, Counts.OUT)
            + count(accumulators, CopyRecord.ID, Counts.OUT),
        count(accumulators, AssessPost.ID, Counts.OUT),
        flagged,
        sums(accumulators, Counts.DEAD_LETTERS),
        sums(accumulators, Counts.DROPPED),
        count(accumulators, ReadPosts.ID, Counts.BYTES)
            + count(accumulators, CopyRecord.ID, Counts.BYTES),
        bytesTotal);
  }

  /** All flags. */
  public long flags() {
    return sum(flagged);
  }

  /** All dead letters. */
  public long allDeadLetters() {
    return sum(deadLetters);
  }

  /** Whether every record that came in is accounted for; holds once the job has ended. */
  public boolean conserved() {
    return records == flags() + allDeadLetters() + sum(dropped);
  }

  /** Posts that were judged and not flagged. */
  public long notFlagged() {
    return dropped.getOrDefault(RaiseFlag.NOT_FLAGGED, 0L);
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static long count(Map<String, Object> accumulators, String stage, String kind) {
    return accumulators.get(stage + "/" + kind) instanceof Long count ? count : 0;
  }

  /** Sums over the stages of a kind of count, by its last word. */
  private static SortedMap<String, Long> sums(Map<String, Object> accumulators, String kind) {
    SortedMap<String, Long> sums = new TreeMap<>();
    accumulators.forEach(
        (name, value) -> {
          String[] parts = name.split("/", 3);
          if (parts.length == 3 && parts[1].equals(kind) && value instanceof Long count) {
            sums.merge(parts[2], count, Long::sum);
          }
        });
    return sums;
  }
}
