package earshot.pipeline.operator;

import earshot.trend.TrendBucket;
import org.apache.flink.api.java.functions.KeySelector;

/** Brings the counts of a source together. */
public final class SourceOf implements KeySelector<TrendBucket, String> {
  private static final long serialVersionUID = 1L;

  @Override
  public String getKey(TrendBucket bucket) {
    return bucket.source();
  }
}
