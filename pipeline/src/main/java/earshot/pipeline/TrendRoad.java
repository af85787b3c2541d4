package earshot.pipeline;

import static earshot.pipeline.RiskSignalPipeline.stage;

import earshot.pipeline.operator.AssessedPost;
import earshot.pipeline.operator.CountTrends;
import earshot.pipeline.operator.SourceOf;
import earshot.pipeline.operator.SpreadCounts;
import earshot.pipeline.operator.TallyTrends;
import earshot.pipeline.operator.WatchTrends;
import earshot.trend.Spike;
import earshot.trend.TrendBucket;
import earshot.trend.TrendCount;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * From judged posts to counts and alerts, beside the flags' road:
 *
 * <pre>
 * assess-posts -> tally-trends -> count-trends (by source) -> spread-counts -> trends
 *                                              |
 *                                              +-> watch-trends (by source) -> alerts
 * </pre>
 */
record TrendRoad(DataStream<TrendCount> counts, DataStream<Spike> spikes) {
  TrendRoad {
    Objects.requireNonNull(counts, "TrendRoad.counts");
    Objects.requireNonNull(spikes, "TrendRoad.spikes");
  }

  static TrendRoad draw(DataStream<AssessedPost> assessed, OverTimeConfig config) {
    DataStream<TrendBucket> minutes =
        stage(
            TallyTrends.ID,
            assessed.transform(
                TallyTrends.ID, TypeInformation.of(TrendBucket.class), new TallyTrends()));
    DataStream<TrendBucket> buckets =
        stage(
            CountTrends.ID,
            minutes.keyBy(new SourceOf()).process(new CountTrends(config.trends())));
    return new TrendRoad(
        stage(SpreadCounts.ID, buckets.flatMap(new SpreadCounts())),
        stage(
            WatchTrends.ID,
            buckets.keyBy(new SourceOf()).process(new WatchTrends(config.trends()))));
  }
}
