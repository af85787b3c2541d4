package earshot.pipeline;

import earshot.author.AuthorSettings;
import earshot.copy.CopySettings;
import earshot.sample.SampleSettings;
import earshot.settings.Setting;
import earshot.trend.TrendSettings;
import java.util.Objects;
import java.util.Optional;

/**
 * What the job makes of posts taken together, and where it keeps what it knows of them.
 *
 * @param authors the memory of authors
 * @param copies the search for copies
 * @param trends counts and alerts
 * @param samples the sample of posts that were not flagged
 * @param backend where state is held while the job runs
 */
public record OverTimeConfig(
    AuthorSettings authors,
    CopySettings copies,
    TrendSettings trends,
    SampleSettings samples,
    Backend backend) {

  /** The keys of the file that are read here. */
  static final String[] KEYS = {"authors", "copies", "trends", "samples", "state"};

  /** Where state is held while the job runs. */
  public enum Backend {
    /** In the Java heap: fastest, as long as it fits. */
    HEAP,
    /** In RocksDB on local disk, checkpointed by differences. */
    ROCKSDB
  }

  public OverTimeConfig {
    Objects.requireNonNull(authors, "OverTimeConfig.authors");
    Objects.requireNonNull(copies, "OverTimeConfig.copies");
    Objects.requireNonNull(trends, "OverTimeConfig.trends");
    Objects.requireNonNull(samples, "OverTimeConfig.samples");
    Objects.requireNonNull(backend, "OverTimeConfig.backend");
  }

  static OverTimeConfig from(Setting top) {
    Optional<Setting> state = top.find("state").map(s -> s.allowOnly("backend"));
    return new OverTimeConfig(
        AuthorSettings.from(top.find("authors")),
        CopySettings.from(top.find("copies")),
        TrendSettings.from(top.find("trends")),
        SampleSettings.from(top.find("samples")),
        state.flatMap(s -> s.find("backend")).map(s -> s.name(Backend.class)).orElse(Backend.HEAP));
  }
}
