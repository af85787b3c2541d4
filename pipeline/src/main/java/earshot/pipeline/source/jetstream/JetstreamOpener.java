package earshot.pipeline.source.jetstream;

import earshot.pipeline.source.live.Feed;
import earshot.pipeline.source.live.FeedOpener;
import earshot.pipeline.source.live.FeedRefusedException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Connects to one server after the other. The cursor is a time in microseconds since 1970. */
record JetstreamOpener(String source, JetstreamOrigin.Request wanted, int maxBytes)
    implements FeedOpener {
  private static final long serialVersionUID = 1L;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Override
  public Feed open(String cursor, int failures) throws IOException, InterruptedException {
    URI server = wanted.urls().get(failures % wanted.urls().size());
    long reached = cursor.isEmpty() ? 0 : Long.parseLong(cursor);
    JetstreamFeed feed = new JetstreamFeed(source, maxBytes, reached);
    CompletableFuture<WebSocket> opening =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .build()
            .newWebSocketBuilder()
            .connectTimeout(PATIENCE)
            .buildAsync(address(server, reached), feed);
    try {
      feed.opened(opening.get(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
      return feed;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof WebSocketHandshakeException refused
          ? FeedRefusedException.of(server.getHost(), refused.getResponse().statusCode())
          : new IOException(server.getHost() + ": " + e.getCause(), e);
    } catch (TimeoutException e) {
      feed.close();
      throw new IOException(server.getHost() + " does not answer", e);
    }
  }

  @Override
  public int hosts() {
    return wanted.urls().size();
  }

  private URI address(URI server, long reached) {
    List<String> query = new ArrayList<>();
    wanted.collections().forEach(each -> query.add("wantedCollections=" + encoded(each)));
    wanted.dids().forEach(each -> query.add("wantedDids=" + encoded(each)));
    long from = reached > 0 ? reached - wanted.overlapMicros() : wanted.start();
    if (from > 0) {
      query.add("cursor=" + from);
    }
    return query.isEmpty() ? server : URI.create(server + "?" + String.join("&", query));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
