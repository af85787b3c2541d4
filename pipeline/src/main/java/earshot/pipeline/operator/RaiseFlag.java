package earshot.pipeline.operator;

import earshot.triage.Flag;
import org.apache.flink.util.Collector;

/** Hands on what a trained human should look at, and counts every level. */
public final class RaiseFlag extends Stage<AssessedPost, Flag> {
  public static final String ID = "raise-flags";
  public static final String NOT_FLAGGED = "not-flagged";
  private static final long serialVersionUID = 1L;

  public RaiseFlag() {
    super(ID);
  }

  @Override
  void process(AssessedPost assessed, Context context, Collector<Flag> out) {
    if (!assessed.assessment().flagged()) {
      drop(NOT_FLAGGED);
      return;
    }
    count(Counts.LEVEL, assessed.assessment().level().name(), 1);
    emit(Flag.of(assessed.post(), assessed.assessment()), out);
  }
}
