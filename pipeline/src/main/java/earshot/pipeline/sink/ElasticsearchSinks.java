package earshot.pipeline.sink;

import earshot.triage.DeadLetter;
import earshot.triage.Flag;
import org.apache.flink.api.connector.sink2.Sink;

/** The sinks of the job. Install the index templates first: {@link IndexSetup}. */
public final class ElasticsearchSinks {

  private ElasticsearchSinks() {}

  /**
   * Flags for reviewers. A flag that is written again changes nothing, and the review of one stays
   * untouched; one that Elasticsearch refuses for good becomes a dead letter.
   */
  public static Sink<Flag> flags(ElasticsearchOptions options) {
    return new ElasticsearchSink<>(new FlagEntries(options.bulk().bytes()), options);
  }

  /** Dead letters, each written once. */
  public static Sink<DeadLetter> deadLetters(ElasticsearchOptions options) {
    return new ElasticsearchSink<>(new DeadLetterEntries(options.bulk().bytes()), options);
  }
}
