package earshot.pipeline.operator;

import java.io.Serializable;

/**
 * Builds an assessor on the machine that runs a stage. Equal factories share one assessor within a
 * JVM, so it is best a record.
 */
public interface AssessorFactory extends Serializable {
  Assessor create();
}
