package earshot.pipeline.deadletter;

import earshot.triage.DeadLetter;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/**
 * Writes dead letters to {@code folder/yyyy-mm-dd/dead-letters-*.jsonl}, the day being that on
 * which they stopped. A file appears whole, with a checkpoint, each letter in it exactly once.
 */
public final class DeadLetterFiles {
  static final String PREFIX = "dead-letters";
  static final String SUFFIX = ".jsonl";

  private DeadLetterFiles() {}

  /**
   * @param folder address of the folder, as Flink names it
   */
  public static Sink<DeadLetter> sink(String folder) {
    return FileSink.forRowFormat(new Path(folder), new DeadLetterEncoder())
        .withBucketAssigner(new DayFolder())
        .withRollingPolicy(OnCheckpointRollingPolicy.build())
        .withOutputFileConfig(
            OutputFileConfig.builder().withPartPrefix(PREFIX).withPartSuffix(SUFFIX).build())
        .build();
  }
}
