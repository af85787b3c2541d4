package earshot.pipeline.operator;

import earshot.trend.TrendBucket;
import earshot.trend.TrendCell;
import earshot.trend.TrendUnit;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** Posts that came too late to be counted, by unit, as a metric. */
final class LateCount {
  private final Map<TrendUnit, Counter> late = new EnumMap<>(TrendUnit.class);

  LateCount(MetricGroup metrics) {
    for (TrendUnit unit : TrendUnit.values()) {
      MetricGroup group = metrics.addGroup("earshot").addGroup("which", unit.name());
      late.put(unit, group.counter("late"));
    }
  }

  void add(TrendUnit unit, TrendBucket minute) {
    late.get(unit).inc(minute.byCategory().getOrDefault(TrendCell.ALL, 0L));
  }
}
