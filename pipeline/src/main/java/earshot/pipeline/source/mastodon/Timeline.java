package earshot.pipeline.source.mastodon;

import earshot.settings.Setting;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What is followed on a server: a stream for what comes, and the timeline that holds the same for a
 * while.
 *
 * @param stream path and query of the stream
 * @param timeline path and query of the timeline, to which further parameters may be added
 */
public record Timeline(String stream, String timeline) implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String STREAMS = "/api/v1/streaming/";
  private static final String TIMELINES = "/api/v1/timelines/";

  static Timeline from(Setting source) {
    Setting stream = source.get("stream");
    Optional<Setting> hashtag = source.find("hashtag");
    boolean tagged = stream.text().startsWith("hashtag");
    if (tagged != hashtag.isPresent()) {
      throw source.wrong(
          tagged ? "has no hashtag, which its stream needs" : "has a hashtag, but another stream");
    }
    String tag =
        hashtag
            .map(s -> URLEncoder.encode(s.text().replaceFirst("^#", ""), StandardCharsets.UTF_8))
            .orElse("");
    return switch (stream.text()) {
      case "public" -> new Timeline(STREAMS + "public", TIMELINES + "public?");
      case "public:local" ->
          new Timeline(STREAMS + "public/local", TIMELINES + "public?local=true&");
      case "public:remote" ->
          new Timeline(STREAMS + "public/remote", TIMELINES + "public?remote=true&");
      case "hashtag" ->
          new Timeline(STREAMS + "hashtag?tag=" + tag, TIMELINES + "tag/" + tag + "?");
      case "hashtag:local" ->
          new Timeline(
              STREAMS + "hashtag/local?tag=" + tag, TIMELINES + "tag/" + tag + "?local=true&");
      default ->
          throw stream.wrong(
              "is \""
                  + stream.text()
                  + "\"; accepted: public, public:local, public:remote, hashtag, hashtag:local");
    };
  }
}
