package earshot.sample;

import earshot.post.Post;
import earshot.risk.RiskAssessment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * Draws posts without a die: each has a number in [0, 1) from SHA-256 over seed, source and id, and
 * is drawn where that is below its band's rate (Poisson sampling). The same post is drawn in every
 * run; raising a rate keeps all that were drawn before.
 */
public final class Sampler {
  private final SampleSettings settings;

  public Sampler(SampleSettings settings) {
    this.settings = settings;
  }

  /** The post as a sample, or empty where it is not drawn. */
  public Optional<SampledPost> draw(Post post, RiskAssessment assessment) {
    SampleSettings.Band band = settings.band(assessment.score());
    if (number(post) >= band.rate()) {
      return Optional.empty();
    }
    return Optional.of(
        new SampledPost(post, assessment, band.name(), 1 / band.rate(), settings.text()));
  }

  private double number(Post post) {
    try {
      String named = settings.seed() + "\n" + post.source() + "\n" + post.id();
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(named.getBytes(StandardCharsets.UTF_8));
      return (ByteBuffer.wrap(hash).getLong() >>> 11) * 0x1p-53;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
