package earshot.pipeline.operator;

import earshot.post.Post;
import earshot.risk.RiskAssessment;
import java.util.Objects;

/** A post with its judgement, flagged or not. */
public record AssessedPost(Post post, RiskAssessment assessment) {
  public AssessedPost {
    Objects.requireNonNull(post, "AssessedPost.post");
    Objects.requireNonNull(assessment, "AssessedPost.assessment");
  }
}
