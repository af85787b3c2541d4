package earshot.pipeline.operator;

import earshot.post.Post;
import earshot.risk.RiskAssessment;

/** Judges posts; thread-safe. */
@FunctionalInterface
public interface Assessor {
  RiskAssessment assess(Post post);
}
