package earshot.pipeline;

import earshot.language.Sentiment;
import earshot.pipeline.operator.Assessor;
import earshot.pipeline.operator.AssessorFactory;
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
import java.util.List;

/**
 * A stand-in for the models: flags the word "flagme", as HIGH beside the word "grave", breaks on
 * the word "breakme".
 *
 * @param pauseMillis how long it takes over each post
 */
record WordAssessor(int pauseMillis) implements AssessorFactory {
  private static final long serialVersionUID = 1L;

  @Override
  public Assessor create() {
    return post -> {
      pause();
      return assess(post);
    };
  }

  private void pause() {
    try {
      Thread.sleep(pauseMillis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static RiskAssessment assess(Post post) {
    if (post.text().contains("breakme")) {
      throw new IllegalStateException("cannot judge: " + post.text());
    }
    Level level = post.text().contains("grave") ? Level.HIGH : Level.MODERATE;
    int start = post.text().indexOf("flagme");
    boolean flagged = start >= 0;
    List<Signal> signals =
        flagged
            ? List.of(
                new Signal(
                    Category.HOPELESSNESS,
                    "word",
                    start,
                    start + 6,
                    "flagme",
                    Subject.SELF,
                    TimeFrame.NOW,
                    Modality.ASSERTED,
                    Form.PLAIN,
                    level,
                    1.5))
            : List.of();
    return new RiskAssessment(
        flagged,
        flagged ? level : Level.NONE,
        flagged ? 0.5 : 0,
        flagged ? List.of(Category.HOPELESSNESS) : List.of(),
        Subject.SELF,
        Genre.PERSONAL,
        new Bars(0, 0, 0, 0),
        new Sentiment(Sentiment.Label.NEUTRAL, 0, "none"),
        "en",
        signals,
        flagged ? List.of("the word") : List.of(),
        new Provenance("1", "1", "1", "screened"));
  }
}
