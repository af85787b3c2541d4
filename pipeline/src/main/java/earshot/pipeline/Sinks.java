package earshot.pipeline;

import earshot.pipeline.deadletter.DeadLetterFiles;
import earshot.pipeline.sink.ElasticsearchOptions;
import earshot.pipeline.sink.ElasticsearchSinks;
import earshot.triage.DeadLetter;
import earshot.triage.Flag;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.connector.sink2.Sink;

/**
 * Where the job's results go.
 *
 * @param flags where flags go
 * @param deadLetters where dead letters go, by stage id
 */
public record Sinks(Sink<Flag> flags, SortedMap<String, Sink<DeadLetter>> deadLetters) {
  /** Stage id of the dead letters' files. */
  public static final String DEAD_LETTER_FILES = "dead-letter-files";

  /** Stage id of the dead letters' index. */
  public static final String DEAD_LETTER_INDEX = "dead-letter-index";

  public Sinks {
    Objects.requireNonNull(flags, "Sinks.flags");
    deadLetters = Collections.unmodifiableSortedMap(new TreeMap<>(deadLetters));
  }

  /** Flags into Elasticsearch, dead letters into files and Elasticsearch. */
  public static Sinks elasticsearch(ElasticsearchOptions options, String deadLetterFolder) {
    return new Sinks(
        ElasticsearchSinks.flags(options),
        new TreeMap<>(
            Map.of(
                DEAD_LETTER_FILES, DeadLetterFiles.sink(deadLetterFolder),
                DEAD_LETTER_INDEX, ElasticsearchSinks.deadLetters(options))));
  }
}
