package earshot.pipeline.operator;

import earshot.codec.PostJson;
import earshot.post.Post;
import earshot.risk.RiskAssessment;
import earshot.triage.DeadLetter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges every post. A post that our own code fails on becomes a dead letter, not a crash loop. */
public final class AssessPost extends Stage<Post, AssessedPost> {
  public static final String ID = "assess-posts";
  public static final String ASSESSOR_FAILED = "assessor-failed";
  private static final Logger LOG = LoggerFactory.getLogger(AssessPost.class);
  private static final long serialVersionUID = 1L;

  private final AssessorFactory factory;
  private transient Assessor assessor;

  public AssessPost(AssessorFactory factory) {
    super(ID);
    this.factory = factory;
  }

  @Override
  public void open(OpenContext context) {
    assessor = SharedAssessors.acquire(factory);
  }

  @Override
  void process(Post post, Context context, Collector<AssessedPost> out) {
    RiskAssessment assessment;
    try {
      assessment = assessor.assess(post);
    } catch (RuntimeException | StackOverflowError e) {
      String detail = Failure.inWords(e);
      LOG.error("{}: a post became a dead letter: {}", ID, detail);
      String payload = PostJson.write(post);
      bury(
          DeadLetter.of(ID, ASSESSOR_FAILED, detail, payload, post.source(), now(context)),
          context);
      return;
    }
    emit(new AssessedPost(post, assessment), out);
  }

  @Override
  public void close() {
    if (assessor != null) {
      SharedAssessors.release(factory);
    }
  }
}
