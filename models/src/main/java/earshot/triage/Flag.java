package earshot.triage;

import earshot.post.Post;
import earshot.risk.RiskAssessment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * An item that a trained human should look at.
 *
 * @param id derived from the post's source and id, so that a replay meets the same document
 * @param post what was written
 * @param assessment why it was flagged
 */
public record Flag(String id, Post post, RiskAssessment assessment) {

  public Flag {
    Objects.requireNonNull(id, "Flag.id");
    Objects.requireNonNull(post, "Flag.post");
    Objects.requireNonNull(assessment, "Flag.assessment");
  }

  /** The flag of an assessed post. */
  public static Flag of(Post post, RiskAssessment assessment) {
    return new Flag(idOf(post.source(), post.id()), post, assessment);
  }

  /** The first 32 hex digits of SHA-256 over source, a line feed, and the post's id. */
  public static String idOf(String source, String postId) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((source + "\n" + postId).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
