package earshot.pipeline.operator;

import earshot.codec.Pseudonyms;
import java.io.Serializable;

/**
 * Where the pseudonyms' key comes from on the machine that runs a stage: the key itself never
 * travels with the job.
 */
@FunctionalInterface
public interface KeySource extends Serializable {
  /** Loads the key; throws where it is missing, too short, or not the one that the job means. */
  Pseudonyms load();
}
