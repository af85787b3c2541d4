package earshot.pipeline;

import earshot.pipeline.deadletter.DeadLetterFiles;
import earshot.pipeline.sink.ElasticsearchOptions;
import earshot.pipeline.sink.ElasticsearchSinks;
import earshot.sample.SampledPost;
import earshot.trend.Spike;
import earshot.trend.TrendCount;
import earshot.triage.DeadLetter;
import earshot.triage.FlagChange;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.connector.sink2.Sink;

/**
 * Where the job's results go.
 *
 * @param flags where flags go, and what is found out about them
 * @param deadLetters where dead letters go, by stage id
 * @param trends where counts go
 * @param alerts where unusual hours go
 * @param samples where drawn posts go
 */
public record Sinks(
    Sink<FlagChange> flags,
    SortedMap<String, Sink<DeadLetter>> deadLetters,
    Sink<TrendCount> trends,
    Sink<Spike> alerts,
    Sink<SampledPost> samples) {
  /** Stage id of the dead letters' files. */
  public static final String DEAD_LETTER_FILES = "dead-letter-files";

  /** Stage id of the dead letters' index. */
  public static final String DEAD_LETTER_INDEX = "dead-letter-index";

  public Sinks {
    Objects.requireNonNull(flags, "Sinks.flags");
    Objects.requireNonNull(trends, "Sinks.trends");
    Objects.requireNonNull(alerts, "Sinks.alerts");
    Objects.requireNonNull(samples, "Sinks.samples");
    deadLetters = Collections.unmodifiableSortedMap(new TreeMap<>(deadLetters));
  }

  /** All into Elasticsearch, dead letters into files too. */
  public static Sinks elasticsearch(ElasticsearchOptions options, String deadLetterFolder) {
    return new Sinks(
        ElasticsearchSinks.flags(options),
        new TreeMap<>(
            Map.of(
                DEAD_LETTER_FILES, DeadLetterFiles.sink(deadLetterFolder),
                DEAD_LETTER_INDEX, ElasticsearchSinks.deadLetters(options))),
        ElasticsearchSinks.trends(options),
        ElasticsearchSinks.alerts(options),
        ElasticsearchSinks.samples(options));
  }
}
