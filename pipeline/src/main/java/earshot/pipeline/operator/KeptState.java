package earshot.pipeline.operator;

import java.time.Duration;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Keyed state that is forgotten when nothing touches it. */
final class KeptState {

  private KeptState() {}

  /** A map whose entries are forgotten when they were not written for so long. */
  static <K, V> MapState<K, V> map(
      RuntimeContext context,
      String name,
      TypeInformation<K> keys,
      TypeInformation<V> values,
      Duration kept) {
    MapStateDescriptor<K, V> descriptor = new MapStateDescriptor<>(name, keys, values);
    descriptor.enableTimeToLive(StateTtlConfig.newBuilder(kept).build());
    return context.getMapState(descriptor);
  }
}
