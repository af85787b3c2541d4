package earshot.pipeline;

import earshot.sample.SampledPost;
import earshot.trend.Spike;
import earshot.trend.TrendCount;
import earshot.triage.DeadLetter;
import earshot.triage.FlagChange;
import java.util.Objects;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What leaves the graph.
 *
 * @param flags items that a trained human should look at, and what is found out about them
 * @param deadLetters records that could not be carried
 * @param trends counts of all judged posts
 * @param alerts hours with unusually many flags
 * @param samples posts that were drawn of those not flagged
 */
public record Streams(
    DataStream<FlagChange> flags,
    DataStream<DeadLetter> deadLetters,
    DataStream<TrendCount> trends,
    DataStream<Spike> alerts,
    DataStream<SampledPost> samples) {
  public Streams {
    Objects.requireNonNull(flags, "Streams.flags");
    Objects.requireNonNull(deadLetters, "Streams.deadLetters");
    Objects.requireNonNull(trends, "Streams.trends");
    Objects.requireNonNull(alerts, "Streams.alerts");
    Objects.requireNonNull(samples, "Streams.samples");
  }
}
