package earshot.pipeline;

import earshot.pipeline.operator.AssessorFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The same graph as on a cluster, run by a Flink within this JVM. */
public final class LocalRun {
  /** Accumulators travel with heartbeats, so this is how fresh progress is. */
  private static final Duration HEARTBEAT = Duration.ofMillis(500);

  private final JobClient client;
  private final CompletableFuture<JobExecutionResult> result;
  private final OptionalLong bytesTotal;
  private volatile JobProgress last;

  private LocalRun(JobClient client, OptionalLong bytesTotal) {
    this.client = client;
    this.result = client.getJobExecutionResult();
    this.bytesTotal = bytesTotal;
    this.last = JobProgress.of(Map.of(), bytesTotal);
  }

  /**
   * Starts the job and returns at once.
   *
   * @param savepoint address of a savepoint to go on from, or empty
   */
  public static LocalRun start(
      PipelineConfig config, AssessorFactory assessor, Sinks sinks, Optional<String> savepoint)
      throws Exception {
    int parallelism = config.parallelism().orElse(Runtime.getRuntime().availableProcessors());
    PipelineConfig checked = config.withParallelism(parallelism).checked();
    return start(
        JobSettings.of(checked),
        parallelism,
        savepoint,
        env -> RiskSignalPipeline.build(env, checked, assessor, sinks),
        InputSize.of(checked));
  }

  /** Starts any job. */
  static LocalRun start(
      Configuration flink,
      int slots,
      Optional<String> savepoint,
      Consumer<StreamExecutionEnvironment> graph,
      OptionalLong bytesTotal)
      throws Exception {
    flink.set(TaskManagerOptions.NUM_TASK_SLOTS, slots);
    flink.set(RestOptions.BIND_ADDRESS, "localhost");
    flink.set(RestOptions.BIND_PORT, "0");
    flink.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, HEARTBEAT);
    savepoint.ifPresent(path -> flink.set(StateRecoveryOptions.SAVEPOINT_PATH, path));
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(flink);
    graph.accept(env);
    return new LocalRun(env.executeAsync(), bytesTotal);
  }

  /** How far the job is now; after its end, what it did in all. */
  public JobProgress progress() {
    if (!result.isDone()) {
      try {
        last = JobProgress.of(client.getAccumulators().get(), bytesTotal);
      } catch (ExecutionException | IllegalStateException e) {
        return last; // the job ended between the question and the answer
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return last;
  }

  /** Whether the job has ended, well or not. */
  public boolean ended() {
    return result.isDone();
  }

  /**
   * Waits for the job's end.
   *
   * @throws ExecutionException if the job failed or was cancelled
   */
  public JobProgress await() throws ExecutionException, InterruptedException {
    last = JobProgress.of(result.get().getAllAccumulatorResults(), bytesTotal);
    return last;
  }

  /**
   * Stops reading, carries all that was read to its end, writes a savepoint, and waits for the
   * job's end; {@link #await()} then tells what it did in all.
   *
   * @return the savepoint's address, to go on from
   */
  public String stopWithSavepoint(Path folder) throws ExecutionException, InterruptedException {
    String savepoint =
        client
            .stopWithSavepoint(false, FileAddress.of(folder), SavepointFormatType.CANONICAL)
            .get();
    await();
    return savepoint;
  }

  /** Ends the job where it stands; its checkpoints stay if the configuration says so. */
  public void cancel() throws ExecutionException, InterruptedException {
    client.cancel().get();
    result.handle((ended, cancelled) -> true).get();
  }
}
