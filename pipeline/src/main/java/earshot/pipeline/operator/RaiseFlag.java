package earshot.pipeline.operator;

import earshot.triage.Flag;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Hands on what a trained human should look at, and counts every level. The rest leaves by {@link
 * #UNFLAGGED}, for the sample.
 */
public final class RaiseFlag extends Stage<AssessedPost, Flag> {
  public static final String ID = "raise-flags";
  public static final String NOT_FLAGGED = "not-flagged";
  public static final OutputTag<AssessedPost> UNFLAGGED =
      new OutputTag<>("unflagged", TypeInformation.of(AssessedPost.class));
  private static final long serialVersionUID = 1L;

  public RaiseFlag() {
    super(ID);
  }

  @Override
  void process(AssessedPost assessed, Context context, Collector<Flag> out) {
    if (!assessed.assessment().flagged()) {
      drop(NOT_FLAGGED);
      context.output(UNFLAGGED, assessed);
      return;
    }
    count(Counts.LEVEL, assessed.assessment().level().name(), 1);
    emit(Flag.of(assessed.post(), assessed.assessment()), out);
  }
}
