package earshot.pipeline.operator;

import earshot.trend.TrendBucket;
import earshot.trend.TrendCount;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** A bucket to its counts, one for each document. */
public final class SpreadCounts implements FlatMapFunction<TrendBucket, TrendCount> {
  public static final String ID = "spread-counts";
  private static final long serialVersionUID = 1L;

  @Override
  public void flatMap(TrendBucket bucket, Collector<TrendCount> out) {
    TrendCount.of(bucket).forEach(out::collect);
  }
}
