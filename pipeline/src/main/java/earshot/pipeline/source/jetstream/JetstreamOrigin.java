package earshot.pipeline.source.jetstream;

import earshot.pipeline.source.Origin;
import earshot.pipeline.source.RawRecord;
import earshot.pipeline.source.live.LiveSource;
import earshot.pipeline.source.live.Persistence;
import earshot.settings.Setting;
import java.io.Serializable;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.api.connector.source.Source;

/**
 * The stream of one or several Jetstream servers, one at a time.
 *
 * @param urls addresses of servers that tell the same, ws or wss, tried in turn
 * @param collections kinds of records that the server is asked for; none: all
 * @param dids accounts that the server is asked for, at most {@link #MOST_DIDS}; none: all
 * @param overlap how far before the cursor to go on after a break, since servers' clocks differ
 * @param start where to begin without a checkpoint; empty: with what comes next
 */
public record JetstreamOrigin(
    List<URI> urls,
    List<String> collections,
    List<String> dids,
    Duration overlap,
    Optional<Instant> start,
    Persistence persistence)
    implements Origin {

  /** As many as an address may carry. */
  public static final int MOST_DIDS = 100;

  /** The keys that tell of it. */
  public static final List<String> KEYS =
      Stream.concat(
              Stream.of("urls", "collections", "dids", "overlap_seconds", "start"),
              Persistence.KEYS.stream())
          .toList();

  private static final List<String> POSTS = List.of("app.bsky.feed.post");

  public JetstreamOrigin {
    urls = List.copyOf(urls);
    collections = List.copyOf(collections);
    dids = List.copyOf(dids);
    Objects.requireNonNull(overlap, "JetstreamOrigin.overlap");
    Objects.requireNonNull(start, "JetstreamOrigin.start");
    Objects.requireNonNull(persistence, "JetstreamOrigin.persistence");
    if (urls.isEmpty()) {
      throw new IllegalArgumentException("JetstreamOrigin.urls is empty");
    }
  }

  /** Reads the keys of a source. */
  public static JetstreamOrigin from(Setting source) {
    return new JetstreamOrigin(
        urls(source.get("urls")),
        source.find("collections").map(s -> words(s, "[a-z][A-Za-z0-9.*-]+", 100)).orElse(POSTS),
        source
            .find("dids")
            .map(s -> words(s, "did:[a-z]+:[A-Za-z0-9._:%-]+", MOST_DIDS))
            .orElse(List.of()),
        Duration.ofSeconds(source.find("overlap_seconds").map(s -> s.integer(0, 3600)).orElse(5)),
        source.find("start").flatMap(JetstreamOrigin::start),
        Persistence.from(source));
  }

  @Override
  public Source<RawRecord, ?, ?> open(String id, int maxRecordBytes) {
    return new LiveSource(
        id, new JetstreamOpener(id, new Request(this), maxRecordBytes), persistence);
  }

  @Override
  public boolean single() {
    return true;
  }

  /** What a server is asked for; the part of this that travels with the job. */
  record Request(
      List<URI> urls, List<String> collections, List<String> dids, long overlapMicros, long start)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    Request {
      urls = List.copyOf(urls);
      collections = List.copyOf(collections);
      dids = List.copyOf(dids);
    }

    private Request(JetstreamOrigin origin) {
      this(
          origin.urls,
          origin.collections,
          origin.dids,
          origin.overlap.toNanos() / 1000,
          origin.start.map(Instant::toEpochMilli).orElse(0L) * 1000);
    }
  }

  private static List<URI> urls(Setting setting) {
    List<URI> urls = new ArrayList<>();
    for (Setting element : setting.elements()) {
      if (!element.text().matches("wss?://[^/?#@]+(/[^?#]*)?")) {
        throw element.wrong(
            "is \"" + element.text() + "\"; accepted: wss://host/subscribe, without a query");
      }
      urls.add(URI.create(element.text()));
    }
    if (urls.isEmpty()) {
      throw setting.wrong("is empty; accepted: at least one wss://host/subscribe");
    }
    return urls;
  }

  private static List<String> words(Setting setting, String pattern, int most) {
    List<Setting> elements = setting.elements();
    if (elements.size() > most) {
      throw setting.wrong("has " + elements.size() + " elements; accepted: at most " + most);
    }
    for (Setting element : elements) {
      if (!element.text().matches(pattern)) {
        throw element.wrong("is \"" + element.text() + "\"; accepted: " + pattern);
      }
    }
    return setting.texts();
  }

  private static Optional<Instant> start(Setting setting) {
    if (setting.text().equals("latest")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(setting.text()));
    } catch (DateTimeException e) {
      throw setting.wrong(
          "is \""
              + setting.text()
              + "\"; accepted: latest, or a time such as"
              + " 2026-01-31T12:00:00Z");
    }
  }
}
