package earshot.pipeline.operator;

import earshot.triage.DeadLetter;
import java.time.Instant;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** What the stages share: an id, counts that survive a restart, and a way out for dead letters. */
abstract class Stage<I, O> extends ProcessFunction<I, O> implements CheckpointedFunction {
  private static final long serialVersionUID = 1L;

  private final String id;
  private transient Tally tally;

  Stage(String id) {
    this.id = id;
  }

  /** The stage's id, as in metrics, dead letters and savepoints. */
  public final String id() {
    return id;
  }

  @Override
  public final void processElement(I record, Context context, Collector<O> out) throws Exception {
    tally.add(Counts.IN);
    process(record, context, out);
  }

  abstract void process(I record, Context context, Collector<O> out) throws Exception;

  final void emit(O record, Collector<O> out) {
    tally.add(Counts.OUT);
    out.collect(record);
  }

  final void drop(String rule) {
    tally.add(Counts.DROPPED, rule, 1);
  }

  final void bury(DeadLetter letter, Context context) {
    tally.add(Counts.DEAD_LETTERS, letter.reason(), 1);
    context.output(DeadLetters.TAG, letter);
  }

  final void count(String kind, String which, long count) {
    tally.add(kind, which, count);
  }

  /** The wall clock, which tests can set. */
  final Instant now(Context context) {
    return Instant.ofEpochMilli(context.timerService().currentProcessingTime());
  }

  @Override
  public final void initializeState(FunctionInitializationContext state) throws Exception {
    tally = new Tally(id, getRuntimeContext(), state);
  }

  @Override
  public final void snapshotState(FunctionSnapshotContext context) throws Exception {
    tally.snapshot();
  }
}
