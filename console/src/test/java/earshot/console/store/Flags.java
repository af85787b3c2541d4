package earshot.console.store;

import earshot.language.Sentiment;
import earshot.post.Post;
import earshot.risk.Bars;
import earshot.risk.Provenance;
import earshot.risk.RiskAssessment;
import earshot.signal.Signal;
import earshot.taxonomy.Category;
import earshot.taxonomy.Form;
import earshot.taxonomy.Genre;
import earshot.taxonomy.Level;
import earshot.taxonomy.Modality;
import earshot.taxonomy.Subject;
import earshot.taxonomy.TimeFrame;
import earshot.triage.Flag;
import java.time.Instant;
import java.util.List;

/** Flags for tests: made by hand, so that their level is what the test says. */
public final class Flags {
  public static final Instant NOON = Instant.parse("2026-11-10T12:00:00Z");

  private Flags() {}

  /** A flag that was received at an instant. */
  public static Flag flag(String post, Level level, Instant receivedAt) {
    return flag(post, level, "author-of-" + post, "nobody would notice if i was gone", receivedAt);
  }

  public static Flag flag(
      String post, Level level, String author, String text, Instant receivedAt) {
    return flag(post, level, author, text, "forum", receivedAt);
  }

  public static Flag flag(
      String post, Level level, String author, String text, String source, Instant receivedAt) {
    int end = Math.min(6, text.length());
    Signal signal =
        new Signal(
            Category.HOPELESSNESS,
            "burden-test",
            0,
            end,
            text.substring(0, end),
            Subject.SELF,
            TimeFrame.NOW,
            Modality.ASSERTED,
            Form.PLAIN,
            level,
            1.5);
    return Flag.of(
        new Post(post, source, author, text, receivedAt.minusSeconds(60), receivedAt, "en", ""),
        new RiskAssessment(
            true,
            level,
            level.severity() / 5.0,
            List.of(Category.HOPELESSNESS),
            Subject.SELF,
            Genre.PERSONAL,
            new Bars(level.severity() / 2, 0, 0, 1),
            new Sentiment(Sentiment.Label.NEGATIVE, 0.7, "test"),
            "en",
            List.of(signal),
            List.of("says that nobody would notice"),
            new Provenance("l1", "m1", "s1", "screened")));
  }

  public static ItemId idOf(Flag flag) {
    return ItemId.of(flag.post().createdAt(), flag.id());
  }
}
