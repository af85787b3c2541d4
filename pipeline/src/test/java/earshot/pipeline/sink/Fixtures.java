package earshot.pipeline.sink;

import earshot.codec.FlagDocument;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Flags and entries for the tests of the sink. */
final class Fixtures {
  static final Instant WRITTEN_AT = Instant.parse("2026-11-05T21:14:00Z");
  static final Instant RECEIVED_AT = Instant.parse("2026-11-05T21:14:02.5Z");

  private Fixtures() {}

  static Flag flag(String postId) {
    return flag(postId, WRITTEN_AT, RECEIVED_AT);
  }

  static Flag flag(String postId, Instant createdAt, Instant receivedAt) {
    String text = "I can't see a way forward any more";
    Post post = new Post(postId, "sample", "author-1", text, createdAt, receivedAt, "en", "");
    Signal signal =
        new Signal(
            Category.HOPELESSNESS,
            "no-way-forward",
            2,
            27,
            text.substring(2, 27),
            Subject.SELF,
            TimeFrame.NOW,
            Modality.ASSERTED,
            Form.PLAIN,
            Level.MODERATE,
            1.5);
    return Flag.of(
        post,
        new RiskAssessment(
            true,
            Level.MODERATE,
            0.61,
            List.of(Category.HOPELESSNESS),
            Subject.SELF,
            Genre.PERSONAL,
            new Bars(1, 0, 0, 0),
            new Sentiment(Sentiment.Label.NEGATIVE, 0.8, "opennlp"),
            "en",
            List.of(signal),
            List.of("Says that there is no way forward"),
            new Provenance("1-abc", "1", "1", "parsed")));
  }

  static WriteEntry entry(String postId) {
    return WriteEntry.of(FlagDocument.of(flag(postId)));
  }

  /** An entry that the strict mapping refuses. */
  static WriteEntry misfit(String postId) {
    byte[] json = "{\"source\":\"sample\",\"mood\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    WriteEntry entry = entry(postId);
    return new WriteEntry(entry.index(), entry.id(), entry.kind(), json, json);
  }
}
