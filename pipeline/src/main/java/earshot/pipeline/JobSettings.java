package earshot.pipeline;

import java.time.Duration;
import java.util.OptionalInt;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.core.execution.CheckpointingMode;

/** Turns the job's configuration into Flink's, and holds the house's fixed choices. */
final class JobSettings {

  private JobSettings() {}

  static Configuration of(PipelineConfig config) {
    Configuration flink =
        of(
            "earshot",
            config.parallelism(),
            config.maxParallelism(),
            config.checkpoints(),
            config.restart());
    // A flag crosses two shuffles: half-filled buffers wait no longer than this before each.
    flink.set(ExecutionOptions.BUFFER_TIMEOUT, Duration.ofMillis(10));
    state(flink, config.overTime().backend());
    return flink;
  }

  static Configuration of(
      String name,
      OptionalInt parallelism,
      int maxParallelism,
      CheckpointConfig checkpoints,
      RestartConfig restart) {
    Configuration flink = new Configuration();
    flink.set(PipelineOptions.NAME, name);
    // Bounded input too: files of flags and dead letters are committed by checkpoints.
    flink.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
    parallelism.ifPresent(count -> flink.set(CoreOptions.DEFAULT_PARALLELISM, count));
    flink.set(PipelineOptions.MAX_PARALLELISM, maxParallelism);
    flink.set(PipelineOptions.GENERIC_TYPES, false);
    flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    // All wire types are immutable records, so nothing needs a copy between chained stages.
    flink.set(PipelineOptions.OBJECT_REUSE, true);
    checkpoints(flink, checkpoints);
    restart(flink, restart);
    return flink;
  }

  private static void state(Configuration flink, OverTimeConfig.Backend backend) {
    boolean rocksDb = backend == OverTimeConfig.Backend.ROCKSDB;
    flink.set(StateBackendOptions.STATE_BACKEND, rocksDb ? "rocksdb" : "hashmap");
    flink.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, rocksDb);
  }

  private static void checkpoints(Configuration flink, CheckpointConfig config) {
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, config.interval());
    // Counts and dead-letter files exactly once; Elasticsearch at least once under derived ids.
    flink.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
    flink.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, config.folder());
    flink.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, config.keep());
    flink.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        config.keepOnCancel()
            ? ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION
            : ExternalizedCheckpointRetention.DELETE_ON_CANCELLATION);
    // A checkpoint fails while Elasticsearch is away; the job waits for it and loses nothing.
    flink.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, Integer.MAX_VALUE);
    flink.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, Duration.ofMinutes(10));
  }

  private static void restart(Configuration flink, RestartConfig config) {
    if (config.attempts() == 0) {
      flink.set(RestartStrategyOptions.RESTART_STRATEGY, "disable");
      return;
    }
    flink.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    flink.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS, config.attempts());
    flink.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
        config.firstDelay());
    flink.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF,
        config.longestDelay());
    flink.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_BACKOFF_MULTIPLIER, 2.0);
    flink.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD,
        Duration.ofMinutes(10));
  }
}
