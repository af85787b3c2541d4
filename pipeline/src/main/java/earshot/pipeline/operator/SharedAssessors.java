package earshot.pipeline.operator;

import java.util.HashMap;
import java.util.Map;

/** One assessor per factory and JVM, for as long as a stage uses it. */
final class SharedAssessors {
  private static final Map<AssessorFactory, SharedAssessors> HELD = new HashMap<>();

  private final Assessor assessor;
  private int users;

  private SharedAssessors(Assessor assessor) {
    this.assessor = assessor;
  }

  static synchronized Assessor acquire(AssessorFactory factory) {
    SharedAssessors held =
        HELD.computeIfAbsent(factory, wanted -> new SharedAssessors(wanted.create()));
    held.users++;
    return held.assessor;
  }

  static synchronized void release(AssessorFactory factory) {
    SharedAssessors held = HELD.get(factory);
    if (held != null && --held.users == 0) {
      HELD.remove(factory);
    }
  }
}
