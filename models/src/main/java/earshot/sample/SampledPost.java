package earshot.sample;

import earshot.post.Post;
import earshot.risk.RiskAssessment;
import java.util.Objects;

/**
 * A post that was not flagged and was drawn.
 *
 * @param post what was written
 * @param assessment why it was not flagged
 * @param band the stratum that it was drawn from
 * @param weight how many posts it stands for: one divided by the rate that it was drawn with
 * @param text whether its text may be kept
 */
public record SampledPost(
    Post post, RiskAssessment assessment, String band, double weight, boolean text) {
  public SampledPost {
    Objects.requireNonNull(post, "SampledPost.post");
    Objects.requireNonNull(assessment, "SampledPost.assessment");
    Objects.requireNonNull(band, "SampledPost.band");
    if (!(weight >= 1)) {
      throw new IllegalArgumentException("SampledPost.weight " + weight + " is below 1");
    }
  }
}
