package earshot.cli.score;

import earshot.cli.score.LineReader.Line;
import earshot.codec.AssessmentWriter;
import earshot.codec.ScoreLine;
import earshot.codec.ScoreLine.Fault;
import earshot.codec.ScoreLine.Judgeable;
import earshot.codec.ScoreLineReader;
import earshot.post.Post;
import earshot.risk.RiskAssessment;
import java.time.Instant;
import java.util.function.Function;

/** One line in, one line out, and what to count of it. Thread-safe where the judge is. */
final class LineScorer {
  private static final Fault TOO_LONG =
      new Fault(
          "", "line-too-long", "the line is longer than " + LineReader.MAX_LINE_BYTES + " bytes");

  private final Function<Post, RiskAssessment> judge;
  private final ScoreLineReader reader = new ScoreLineReader();
  private final AssessmentWriter writer = new AssessmentWriter();

  LineScorer(Function<Post, RiskAssessment> judge) {
    this.judge = judge;
  }

  /** Scores a line, counts it, and gives what to write. */
  String score(Line line, Tally tally) {
    ScoreLine read = line.tooLong() ? TOO_LONG : reader.read(line.bytes());
    if (read instanceof Fault fault) {
      return faulty(fault, tally);
    }
    Judgeable record = (Judgeable) read;
    String id = record.id().isEmpty() ? Long.toString(line.number()) : record.id();
    RiskAssessment assessment;
    try {
      assessment = judge.apply(post(id, record));
    } catch (RuntimeException | StackOverflowError e) {
      // One text that the models cannot bear must not cost the others; its line says so.
      return faulty(new Fault(record.id(), "not-judged", e.getClass().getName()), tally);
    }
    tally.judged(assessment);
    return writer.write(id, assessment);
  }

  private String faulty(Fault fault, Tally tally) {
    tally.fault(fault.reason());
    return writer.write(fault);
  }

  /** The judgement takes no account of time or author, so that a text alone is enough. */
  private static Post post(String id, Judgeable record) {
    return new Post(
        id, "score", "", record.text(), Instant.EPOCH, Instant.EPOCH, record.language(), "");
  }
}
