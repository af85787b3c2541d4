package earshot.pipeline.operator;

import earshot.trend.TrendBucket;
import earshot.trend.TrendSettings;
import earshot.trend.TrendUnit;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Sums up each source's minutes, hours and days and says each sum anew, whole, at the end of every
 * minute that changed it; keyed by source. What comes later than allowed is counted as {@code late}
 * and left out.
 */
public final class CountTrends extends KeyedProcessFunction<String, TrendBucket, TrendBucket> {
  public static final String ID = "count-trends";
  private static final TypeInformation<TrendBucket> BUCKET = TypeInformation.of(TrendBucket.class);
  private static final long serialVersionUID = 1L;

  private final TrendSettings settings;
  private transient MapState<String, TrendBucket> open;
  private transient MapState<String, Boolean> changed;
  private transient LateCount late;

  public CountTrends(TrendSettings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    RuntimeContext here = getRuntimeContext();
    Duration kept = settings.lateness().plus(Duration.ofDays(2));
    open = KeptState.map(here, "buckets", Types.STRING, BUCKET, kept);
    changed = KeptState.map(here, "changed", Types.STRING, Types.BOOLEAN, kept);
    late = new LateCount(here.getMetricGroup());
  }

  @Override
  public void processElement(TrendBucket minute, Context context, Collector<TrendBucket> out)
      throws Exception {
    long watermark = context.timerService().currentWatermark();
    for (TrendUnit unit : TrendUnit.values()) {
      TrendBucket empty = TrendBucket.empty(minute.source(), unit, minute.start());
      if (closed(empty, watermark)) {
        late.add(unit, minute);
        continue;
      }
      String id = unit + "/" + empty.start();
      TrendBucket known = open.get(id);
      open.put(id, (known == null ? empty : known).plus(minute));
      changed.put(id, true);
      context.timerService().registerEventTimeTimer(minute.end().toEpochMilli() - 1);
    }
  }

  @Override
  public void onTimer(long at, OnTimerContext context, Collector<TrendBucket> out)
      throws Exception {
    long watermark = context.timerService().currentWatermark();
    for (var buckets = open.iterator(); buckets.hasNext(); ) {
      Map.Entry<String, TrendBucket> bucket = buckets.next();
      if (changed.contains(bucket.getKey())) {
        out.collect(bucket.getValue());
        changed.remove(bucket.getKey());
      }
      if (closed(bucket.getValue(), watermark)) {
        buckets.remove();
      }
    }
  }

  private boolean closed(TrendBucket bucket, long watermark) {
    Instant end = bucket.end().plus(settings.lateness());
    return watermark >= end.toEpochMilli();
  }
}
