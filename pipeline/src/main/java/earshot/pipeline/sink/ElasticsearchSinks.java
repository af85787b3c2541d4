package earshot.pipeline.sink;

import earshot.codec.AbsoluteDocument;
import earshot.sample.SampledPost;
import earshot.trend.Spike;
import earshot.trend.TrendCount;
import earshot.triage.DeadLetter;
import earshot.triage.FlagChange;
import org.apache.flink.api.connector.sink2.Sink;

/** The sinks of the job. Install the index templates first: {@link IndexSetup}. */
public final class ElasticsearchSinks {

  private ElasticsearchSinks() {}

  /**
   * Flags for reviewers. A flag that is written again changes nothing, and the review of one stays
   * untouched; one that Elasticsearch refuses for good becomes a dead letter.
   */
  public static Sink<FlagChange> flags(ElasticsearchOptions options) {
    return new ElasticsearchSink<>(new FlagEntries(options.bulk().bytes()), options);
  }

  /** Dead letters, each written once. */
  public static Sink<DeadLetter> deadLetters(ElasticsearchOptions options) {
    return new ElasticsearchSink<>(new DeadLetterEntries(options.bulk().bytes()), options);
  }

  /** Counts of posts; a later one takes the place of an earlier one. */
  public static Sink<TrendCount> trends(ElasticsearchOptions options) {
    return absolute(AbsoluteDocument::of, options);
  }

  /** Alerts; a later count takes the place of an earlier one. */
  public static Sink<Spike> alerts(ElasticsearchOptions options) {
    return absolute(AbsoluteDocument::of, options);
  }

  /** Posts drawn for the sample; what people add to one stays. */
  public static Sink<SampledPost> samples(ElasticsearchOptions options) {
    return absolute(AbsoluteDocument::of, options);
  }

  private static <T> Sink<T> absolute(
      AbsoluteEntries.ToDocument<T> document, ElasticsearchOptions options) {
    return new ElasticsearchSink<>(
        new AbsoluteEntries<>(document, options.bulk().bytes()), options);
  }
}
