package earshot.pipeline.operator;

import java.time.Duration;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * What the stages with a memory share: the memory of a key as bytes whose layout the models own,
 * counts, and a moment to settle. A record is answered at once from what is known; what it changes
 * about earlier ones is said when the key settles, within {@link #SETTLE_MILLIS} and at the end of
 * the input, so that a flood on one key writes one change a second.
 */
abstract class KeyedStage<I, O> extends KeyedProcessFunction<String, I, O>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1L;
  private static final long SETTLE_MILLIS = 1_000;

  private final String id;
  private final Duration kept;
  private transient Tally tally;
  private transient ValueState<byte[]> memory;
  private transient ValueState<Long> teller;

  /**
   * @param kept a key of which nothing was heard for so long is forgotten
   */
  KeyedStage(String id, Duration kept) {
    this.id = id;
    this.kept = kept;
  }

  @Override
  public final void processElement(I record, Context context, Collector<O> out) throws Exception {
    tally.add(Counts.IN);
    process(record, context, out);
  }

  @Override
  public final void onTimer(long at, OnTimerContext context, Collector<O> out) throws Exception {
    context.timerService().deleteEventTimeTimer(Long.MAX_VALUE);
    settle(context.getCurrentKey(), out);
  }

  abstract void process(I record, Context context, Collector<O> out) throws Exception;

  /** Says what is still to be said of the present key. */
  abstract void settle(String key, Collector<O> out) throws Exception;

  final void settleSoon(Context context) {
    long now = context.timerService().currentProcessingTime();
    context.timerService().registerProcessingTimeTimer((now / SETTLE_MILLIS + 1) * SETTLE_MILLIS);
    context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
  }

  /** The key's memory, or null where there is none. */
  final byte[] remembered() throws Exception {
    return memory.value();
  }

  final void remember(byte[] bytes) throws Exception {
    memory.update(bytes);
    teller.update(thisAttempt());
  }

  /**
   * Whether all that was said of the key was said by this run. What another run said after its last
   * checkpoint is not known here, so it must be said again.
   */
  final boolean toldByThisRun() throws Exception {
    Long last = teller.value();
    return last != null && last == thisAttempt();
  }

  private long thisAttempt() {
    JobID job = getRuntimeContext().getJobInfo().getJobId();
    return job.getLowerPart() * 31 + getRuntimeContext().getTaskInfo().getAttemptNumber();
  }

  final void emit(O record, Collector<O> out) {
    tally.add(Counts.OUT);
    out.collect(record);
  }

  final void count(String kind, String which) {
    tally.add(kind, which, 1);
  }

  @Override
  public final void initializeState(FunctionInitializationContext state) throws Exception {
    tally = new Tally(id, getRuntimeContext(), state);
    memory = state.getKeyedStateStore().getState(bytes());
    ValueStateDescriptor<Long> told = new ValueStateDescriptor<>("teller", Types.LONG);
    told.enableTimeToLive(StateTtlConfig.newBuilder(kept).build());
    teller = state.getKeyedStateStore().getState(told);
  }

  private ValueStateDescriptor<byte[]> bytes() {
    ValueStateDescriptor<byte[]> bytes =
        new ValueStateDescriptor<>("memory", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
    bytes.enableTimeToLive(StateTtlConfig.newBuilder(kept).build());
    return bytes;
  }

  @Override
  public final void snapshotState(FunctionSnapshotContext context) throws Exception {
    tally.snapshot();
  }
}
