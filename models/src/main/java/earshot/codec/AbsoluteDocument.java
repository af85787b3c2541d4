package earshot.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.post.Post;
import earshot.risk.RiskAssessment;
import earshot.sample.SampledPost;
import earshot.trend.Spike;
import earshot.trend.TrendCount;
import earshot.triage.Flag;

/**
 * A document that says all it has to say, under an id derived from what it is about: writing it
 * again changes nothing, writing a later one leaves the right figures. Fields that people add to it
 * stay.
 *
 * @param index the index of the month that it is about
 * @param id its id
 * @param json the JSON object
 */
// Bytes as they go on the wire; nothing compares these records.
@SuppressWarnings("ArrayRecordComponent")
public record AbsoluteDocument(String index, String id, byte[] json) {

  /** A count of posts. */
  public static AbsoluteDocument of(TrendCount count) {
    String what = count.unit() + "\n" + count.start() + "\n" + count.cell().key();
    ObjectNode json =
        Json.object()
            .put("unit", count.unit().name())
            .put("start", count.start().toString())
            .put("source", Json.wellFormed(count.source()))
            .put("level", count.cell().level())
            .put("category", count.cell().category())
            .put("language", count.cell().language())
            .put("count", count.count());
    return new AbsoluteDocument(
        IndexName.TRENDS.at(count.start()), id("trend", count.source(), what), Json.bytes(json));
  }

  /** An alert. */
  public static AbsoluteDocument of(Spike spike) {
    ObjectNode json =
        Json.object()
            .put("kind", "spike")
            .put("source", Json.wellFormed(spike.source()))
            .put("category", spike.category())
            .put("start", spike.hour().toString())
            .put("count", spike.count())
            .put("posts", spike.posts())
            .put("expected", spike.expected())
            .put("threshold", spike.threshold())
            .put("hours", spike.hours());
    String what = spike.category() + "\n" + spike.hour();
    return new AbsoluteDocument(
        IndexName.ALERTS.at(spike.hour()), id("spike", spike.source(), what), Json.bytes(json));
  }

  /** A post that was drawn for the sample. */
  public static AbsoluteDocument of(SampledPost sampled) {
    Post post = sampled.post();
    RiskAssessment assessment = sampled.assessment();
    ObjectNode json = Json.object();
    json.put("post_id", Json.wellFormed(post.id()));
    json.put("source", Json.wellFormed(post.source()));
    json.put("author_key", Json.orNull(post.authorKey()));
    json.put("language", Json.orNull(assessment.language()));
    json.put("created_at", post.createdAt().toString());
    json.put("level", assessment.level().name());
    json.put("score", assessment.score());
    json.set("categories", Json.array(assessment.categories().stream().map(Enum::name).toList()));
    json.put("genre", assessment.genre().name());
    json.put("band", sampled.band());
    json.put("weight", sampled.weight());
    json.set("provenance", FlagDocument.provenance(assessment.provenance()));
    if (sampled.text()) {
      json.put("text", Json.wellFormed(post.text()));
    }
    return new AbsoluteDocument(
        IndexName.SAMPLES.at(post.createdAt()),
        Flag.idOf(post.source(), post.id()),
        Json.bytes(json));
  }

  private static String id(String kind, String source, String what) {
    return Flag.idOf(kind + "\n" + source, what);
  }
}
