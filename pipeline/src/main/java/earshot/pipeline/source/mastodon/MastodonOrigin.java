package earshot.pipeline.source.mastodon;

import earshot.pipeline.source.Origin;
import earshot.pipeline.source.RawRecord;
import earshot.pipeline.source.live.LiveSource;
import earshot.pipeline.source.live.Persistence;
import earshot.settings.Secret;
import earshot.settings.Setting;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.api.connector.source.Source;

/**
 * One public stream of one Mastodon server.
 *
 * @param url the server, such as {@code https://mastodon.example}
 * @param timeline what of it is followed
 * @param token where the access token stands; empty: none is sent
 * @param backfill whether to ask the timeline for what came while the connection was broken
 * @param overlap how far before the last status to ask, since statuses of other servers come late
 */
public record MastodonOrigin(
    URI url,
    Timeline timeline,
    Optional<Secret> token,
    boolean backfill,
    Duration overlap,
    Persistence persistence)
    implements Origin {

  /** The keys that tell of it. */
  public static final List<String> KEYS =
      Stream.concat(
              Stream.of("url", "stream", "hashtag", "token", "backfill", "overlap_seconds"),
              Persistence.KEYS.stream())
          .toList();

  public MastodonOrigin {
    Objects.requireNonNull(url, "MastodonOrigin.url");
    Objects.requireNonNull(timeline, "MastodonOrigin.timeline");
    Objects.requireNonNull(token, "MastodonOrigin.token");
    Objects.requireNonNull(overlap, "MastodonOrigin.overlap");
    Objects.requireNonNull(persistence, "MastodonOrigin.persistence");
  }

  /** Reads the keys of a source. */
  public static MastodonOrigin from(Setting source) {
    Setting url = source.get("url");
    if (!url.text().matches("https?://[^/?#@]+/?")) {
      throw url.wrong("is \"" + url.text() + "\"; accepted: https://host");
    }
    return new MastodonOrigin(
        URI.create(url.text().replaceFirst("/$", "")),
        Timeline.from(source),
        source.find("token").map(Secret::from),
        source.find("backfill").map(Setting::flag).orElse(true),
        Duration.ofSeconds(
            source.find("overlap_seconds").map(s -> s.integer(0, 86_400)).orElse(60)),
        Persistence.from(source));
  }

  @Override
  public Source<RawRecord, ?, ?> open(String id, int maxRecordBytes) {
    MastodonOpener opener =
        new MastodonOpener(
            id, url, timeline, token.orElse(null), backfill, overlap.toMillis(), maxRecordBytes);
    return new LiveSource(id, opener, persistence);
  }

  @Override
  public boolean single() {
    return true;
  }
}
