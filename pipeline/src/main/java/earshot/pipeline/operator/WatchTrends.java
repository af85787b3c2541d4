package earshot.pipeline.operator;

import earshot.trend.Season;
import earshot.trend.Spike;
import earshot.trend.SpikeDetector;
import earshot.trend.TrendBucket;
import earshot.trend.TrendSettings;
import earshot.trend.TrendUnit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Compares each hour with hours like it, while it runs; keyed by source. */
public final class WatchTrends extends KeyedProcessFunction<String, TrendBucket, Spike> {
  public static final String ID = "watch-trends";
  private static final Duration KEPT = Season.MEMORY.plusDays(1);
  private static final long serialVersionUID = 1L;

  private final TrendSettings settings;
  private transient SpikeDetector detector;
  private transient MapState<Long, Map<String, Long>> hours;

  public WatchTrends(TrendSettings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    detector = new SpikeDetector(settings);
    hours =
        KeptState.map(
            getRuntimeContext(), "hours", Types.LONG, Types.MAP(Types.STRING, Types.LONG), KEPT);
  }

  @Override
  public void processElement(TrendBucket bucket, Context context, Collector<Spike> out)
      throws Exception {
    if (bucket.unit() != TrendUnit.HOUR) {
      return;
    }
    List<Map<String, Long>> before = new ArrayList<>();
    for (Instant like : Season.like(bucket.start())) {
      Map<String, Long> counts = hours.get(like.toEpochMilli());
      if (counts != null) {
        before.add(counts);
      }
    }
    SpikeDetector.Verdict verdict = detector.judge(bucket, before);
    hours.put(bucket.start().toEpochMilli(), verdict.ordinary());
    hours.remove(bucket.start().minus(KEPT).toEpochMilli());
    verdict.spikes().forEach(out::collect);
  }
}
