package earshot.codec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.author.AuthorRisk;
import earshot.author.Repeats;
import earshot.copy.Copies;
import earshot.language.Sentiment;
import earshot.post.Post;
import earshot.risk.Bars;
import earshot.risk.Provenance;
import earshot.risk.RiskAssessment;
import earshot.signal.Signal;
import earshot.taxonomy.Level;
import earshot.triage.Flag;
import earshot.triage.FlagChange;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A flag as the document that reviewers search. It holds only what the pipeline owns; all that
 * people decide stands under {@code review}, which is never written here.
 *
 * @param index the index of the post's month
 * @param id the flag's id
 * @param fields the JSON object to merge into a document that is there already
 * @param firstFields the JSON object to write where there is none yet: the same and {@code
 *     received_at}, which a replay must not move; empty where there must be one already
 */
// Bytes as they go on the wire; nothing compares these records.
@SuppressWarnings("ArrayRecordComponent")
public record FlagDocument(String index, String id, byte[] fields, byte[] firstFields) {

  /**
   * At most this many signals stand in a document, the weightiest; {@code signal_count} tells how
   * many there were. A very long text may carry more evidence than anybody reads, and Elasticsearch
   * refuses a document with more than 10,000 nested ones.
   */
  public static final int MAX_SIGNALS = 500;

  private static final Comparator<Signal> WEIGHTIEST_FIRST =
      Comparator.comparing(Signal::level).thenComparing(Signal::points).reversed();

  /** The document of a flag. */
  public static FlagDocument of(Flag flag) {
    ObjectNode fields = fields(flag);
    byte[] merged = Json.bytes(fields);
    fields.put("received_at", flag.post().receivedAt().toString());
    String index = IndexName.FLAGS.at(flag.post().createdAt());
    return new FlagDocument(index, flag.id(), merged, Json.bytes(fields));
  }

  /**
   * The document of a change. What the memory and the search for copies say of a new flag is merged
   * into a document that is there already only where it makes the flag part of another item;
   * otherwise a replay would for a moment take back what was counted since. They say it again
   * within seconds, by a change of its own, which has no {@code firstFields}: it changes a document
   * that is there, and never makes one.
   */
  public static FlagDocument of(FlagChange change) {
    ObjectNode surroundings = surroundings(change);
    String index = IndexName.FLAGS.at(change.createdAt());
    if (change.raised().isEmpty()) {
      return new FlagDocument(index, change.id(), Json.bytes(surroundings), new byte[0]);
    }
    Flag flag = change.raised().get(0);
    ObjectNode fields = fields(flag);
    ObjectNode first = fields.deepCopy();
    first.setAll(surroundings);
    first.put("received_at", flag.post().receivedAt().toString());
    if (change.collapsed()) {
      fields.setAll(surroundings);
    }
    return new FlagDocument(index, change.id(), Json.bytes(fields), Json.bytes(first));
  }

  private static ObjectNode surroundings(FlagChange change) {
    ObjectNode json = Json.object();
    for (AuthorRisk memory : change.memory()) {
      json.put("priority", memory.priority());
      json.set("course", Json.array(memory.course()));
      json.set("history", history(memory));
      Repeats repeats = memory.repeats();
      json.set("repeats", group(repeats.of(), repeats.count(), repeats.lastAt(), repeats.posts()));
    }
    for (Copies copies : change.copies()) {
      json.set("copies", group(copies.of(), copies.count(), copies.lastAt(), copies.posts()));
    }
    return json;
  }

  private static ObjectNode history(AuthorRisk memory) {
    ObjectNode json = Json.object();
    json.put("flags", memory.earlier());
    json.put("burden", memory.burden());
    json.put("last_at", memory.earlier() == 0 ? null : memory.lastContact().toString());
    json.set("categories", Json.array(memory.categories().stream().map(Enum::name).toList()));
    return json;
  }

  private static ObjectNode group(String of, int count, Instant lastAt, List<String> posts) {
    ObjectNode json = Json.object();
    json.put("of", Json.orNull(of));
    json.put("count", count);
    json.put("last_at", count == 0 ? null : lastAt.toString());
    json.set("posts", Json.array(posts));
    return json;
  }

  private static ObjectNode fields(Flag flag) {
    Post post = flag.post();
    RiskAssessment assessment = flag.assessment();
    ObjectNode json = Json.object();
    json.put("post_id", Json.wellFormed(post.id()));
    json.put("source", Json.wellFormed(post.source()));
    json.put("author_key", Json.orNull(post.authorKey()));
    json.put("text", Json.wellFormed(post.text()));
    json.put("language", Json.orNull(assessment.language()));
    json.put("reply_to", Json.orNull(post.replyTo()));
    json.put("created_at", post.createdAt().toString());
    json.put("level", assessment.level().name());
    json.put("severity", severity(assessment.level()));
    json.put("score", assessment.score());
    json.set("categories", Json.array(assessment.categories().stream().map(Enum::name).toList()));
    json.put("subject", assessment.subject().name());
    json.put("genre", assessment.genre().name());
    json.set("bars", bars(assessment.bars()));
    json.set("sentiment", sentiment(assessment.sentiment()));
    json.put("signal_count", assessment.signals().size());
    json.set("signals", signals(assessment.signals()));
    json.set("reasons", Json.array(assessment.reasons()));
    json.set("provenance", provenance(assessment.provenance()));
    return json;
  }

  /** The level as a number to sort by: 0 for NONE to 5 for IMMINENT. */
  private static int severity(Level level) {
    return switch (level) {
      case NONE -> 0;
      case LOW -> 1;
      case MODERATE -> 2;
      case HIGH -> 3;
      case SEVERE -> 4;
      case IMMINENT -> 5;
    };
  }

  private static ObjectNode bars(Bars bars) {
    return Json.object()
        .put("desire", bars.desire())
        .put("capability", bars.capability())
        .put("intent", bars.intent())
        .put("buffers", bars.buffers());
  }

  private static ObjectNode sentiment(Sentiment sentiment) {
    return Json.object()
        .put("label", sentiment.label().name())
        .put("score", sentiment.score())
        .put("model", sentiment.model());
  }

  static ObjectNode provenance(Provenance provenance) {
    return Json.object()
        .put("lexicon", provenance.lexicon())
        .put("models", provenance.models())
        .put("scorer", provenance.scorer())
        .put("depth", provenance.depth());
  }

  private static ArrayNode signals(List<Signal> signals) {
    ArrayNode array = Json.MAPPER.createArrayNode();
    IntStream.range(0, signals.size())
        .boxed()
        .sorted(Comparator.comparing(signals::get, WEIGHTIEST_FIRST))
        .limit(MAX_SIGNALS)
        .sorted() // back in order of place
        .forEach(i -> array.add(signal(signals.get(i))));
    return array;
  }

  private static ObjectNode signal(Signal signal) {
    return Json.object()
        .put("category", signal.category().name())
        .put("rule", signal.rule())
        .put("start", signal.start())
        .put("end", signal.end())
        .put("text", Json.wellFormed(signal.text()))
        .put("subject", signal.subject().name())
        .put("time", signal.time().name())
        .put("modality", signal.modality().name())
        .put("form", signal.form().name())
        .put("level", signal.level().name())
        .put("points", signal.points());
  }
}
