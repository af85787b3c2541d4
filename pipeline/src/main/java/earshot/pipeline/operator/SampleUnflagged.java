package earshot.pipeline.operator;

import earshot.sample.SampleSettings;
import earshot.sample.SampledPost;
import earshot.sample.Sampler;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.util.Collector;

/** Draws some of the posts that were not flagged; the rest is not stored. */
public final class SampleUnflagged extends Stage<AssessedPost, SampledPost> {
  public static final String ID = "sample-unflagged";
  private static final long serialVersionUID = 1L;

  private final SampleSettings settings;
  private transient Sampler sampler;

  public SampleUnflagged(SampleSettings settings) {
    super(ID);
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    sampler = new Sampler(settings);
  }

  @Override
  void process(AssessedPost unflagged, Context context, Collector<SampledPost> out) {
    Optional<SampledPost> drawn = sampler.draw(unflagged.post(), unflagged.assessment());
    if (drawn.isPresent()) {
      emit(drawn.get(), out);
    } else {
      count(Counts.PASSED_BY, "not-drawn", 1);
    }
  }
}
