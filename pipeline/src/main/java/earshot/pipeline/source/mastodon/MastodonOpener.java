package earshot.pipeline.source.mastodon;

import earshot.pipeline.source.live.Feed;
import earshot.pipeline.source.live.FeedOpener;
import earshot.settings.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/**
 * Opens the stream first, then asks the timeline for what came before: what comes meanwhile waits
 * in the stream, so that nothing falls between the two. The cursor is the highest id of a status.
 *
 * @param token null where none is sent, since it travels with the job
 * @param overlapMillis how far before the cursor to ask
 */
record MastodonOpener(
    String source,
    URI url,
    Timeline timeline,
    Secret token,
    boolean backfill,
    long overlapMillis,
    int maxBytes)
    implements FeedOpener {
  private static final long serialVersionUID = 1L;

  @Override
  public Feed open(String cursor, int failures) throws IOException, InterruptedException {
    Server server = new Server(url, token == null ? "" : token.read());
    InputStream stream = server.get(timeline.stream(), "text/event-stream");
    StatusId reached = new StatusId(cursor);
    Events events = new Events(source, maxBytes, stream);
    if (!backfill || cursor.isEmpty()) {
      return new MastodonFeed(events, reached);
    }
    Missed missed = new Missed(source, maxBytes, server, timeline, reached.before(overlapMillis));
    return new MastodonFeed(events, reached, missed);
  }

  @Override
  public int hosts() {
    return 1;
  }
}
