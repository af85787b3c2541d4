package earshot.pipeline.operator;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.state.FunctionInitializationContext;

/**
 * The counts of one stage: checkpointed with it, so that they neither lose nor double what is read
 * again after a restart; shown as metrics and as accumulators under {@code stage/kind} or {@code
 * stage/kind/which}.
 *
 * <p>One end is open: counts of a stage that had already finished are not restored where the job
 * fails in the moments between that and its own end.
 */
final class Tally {
  private final String stage;
  private final RuntimeContext context;
  private final ListState<Tuple2<String, Long>> checkpointed;
  private final Map<String, LongCounter> counts = new HashMap<>();

  Tally(String stage, RuntimeContext context, FunctionInitializationContext state)
      throws Exception {
    this.stage = stage;
    this.context = context;
    this.checkpointed =
        state
            .getOperatorStateStore()
            .getListState(
                new ListStateDescriptor<>("counts", Types.TUPLE(Types.STRING, Types.LONG)));
    for (Tuple2<String, Long> restored : checkpointed.get()) {
      int slash = restored.f0.indexOf('/');
      String kind = slash < 0 ? restored.f0 : restored.f0.substring(0, slash);
      String which = slash < 0 ? "" : restored.f0.substring(slash + 1);
      counter(kind, which).add(restored.f1);
    }
  }

  void add(String kind) {
    add(kind, "", 1);
  }

  void add(String kind, String which, long count) {
    counter(kind, which).add(count);
  }

  /** The counter of a kind, for a stage to keep where it counts every record. */
  LongCounter counter(String kind, String which) {
    String name = which.isEmpty() ? kind : kind + "/" + which;
    LongCounter known = counts.get(name);
    return known == null ? register(name, kind, which) : known;
  }

  private LongCounter register(String name, String kind, String which) {
    LongCounter counter = new LongCounter();
    counts.put(name, counter);
    context.addAccumulator(stage + "/" + name, counter);
    MetricGroup group = context.getMetricGroup().addGroup("earshot");
    MetricGroup labelled = which.isEmpty() ? group : group.addGroup("which", which);
    labelled.gauge(kind.replace('-', '_'), (Gauge<Long>) counter::getLocalValuePrimitive);
    return counter;
  }

  void snapshot() throws Exception {
    checkpointed.clear();
    for (Map.Entry<String, LongCounter> count : counts.entrySet()) {
      checkpointed.add(Tuple2.of(count.getKey(), count.getValue().getLocalValuePrimitive()));
    }
  }
}
