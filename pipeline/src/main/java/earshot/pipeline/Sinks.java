package earshot.pipeline;

import earshot.triage.DeadLetter;
import earshot.triage.Flag;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.connector.sink2.Sink;

/**
 * Where the job's results go.
 *
 * @param flags where flags go
 * @param deadLetters where dead letters go, by stage id
 */
public record Sinks(Sink<Flag> flags, Map<String, Sink<DeadLetter>> deadLetters) {
  public Sinks {
    Objects.requireNonNull(flags, "Sinks.flags");
    deadLetters = new LinkedHashMap<>(deadLetters);
  }
}
