package earshot.pipeline.operator;

import earshot.codec.PostFormat;
import earshot.codec.PostReader;
import earshot.codec.Pseudonyms;
import earshot.codec.Reading;
import earshot.pipeline.source.RawRecord;
import earshot.post.Post;
import earshot.triage.DeadLetter;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.util.Collector;

/** Raw records to posts. The author's handle becomes a pseudonym here and goes no further. */
public final class ReadPosts extends Stage<RawRecord, Post> {
  public static final String ID = "read-posts";
  private static final long serialVersionUID = 1L;

  private final KeySource key;
  private final Set<String> languages;
  private final Map<String, PostFormat> formats;
  private transient Pseudonyms pseudonyms;
  private transient Map<String, PostReader> readers;

  /**
   * @param languages posts whose source names another language are dropped; empty: none are
   * @param formats how the records of each source are written; ours where a source is not named
   */
  public ReadPosts(KeySource key, Set<String> languages, Map<String, PostFormat> formats) {
    super(ID);
    this.key = key;
    this.languages = Set.copyOf(languages);
    this.formats = Map.copyOf(formats);
  }

  @Override
  public void open(OpenContext context) {
    pseudonyms = key.load();
    readers = new HashMap<>();
  }

  @Override
  void process(RawRecord raw, Context context, Collector<Post> out) {
    count(Counts.BYTES, "", raw.sourceBytes());
    Instant now = now(context);
    PostReader reader = readers.computeIfAbsent(raw.source(), this::reader);
    if (raw.faulty()) {
      String payload = reader.masked(raw.bytes());
      bury(DeadLetter.of(ID, raw.fault(), raw.detail(), payload, raw.source(), now), context);
      return;
    }
    Reading reading = reader.read(raw.bytes(), now);
    if (reading instanceof Reading.Accepted accepted) {
      pass(accepted.post(), out);
    } else if (reading instanceof Reading.Rejected no) {
      bury(
          DeadLetter.of(ID, no.reason().word(), no.detail(), no.payload(), raw.source(), now),
          context);
    } else if (reading instanceof Reading.Dropped dropped) {
      drop(dropped.rule());
    }
  }

  private PostReader reader(String source) {
    return new PostReader(formats.getOrDefault(source, PostFormat.EARSHOT), source, pseudonyms);
  }

  private void pass(Post post, Collector<Post> out) {
    if (languages.isEmpty() || post.language().isEmpty() || languages.contains(post.language())) {
      emit(post, out);
    } else {
      drop("other-language");
    }
  }
}
