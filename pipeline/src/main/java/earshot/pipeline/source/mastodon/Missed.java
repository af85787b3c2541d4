package earshot.pipeline.source.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import earshot.pipeline.source.RawRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What came while the connection was broken, page by page from the oldest on. */
final class Missed {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int PAGE = 40;

  private final String source;
  private final int maxBytes;
  private final Server server;
  private final Timeline timeline;
  private StatusId after;
  private boolean ended;

  Missed(String source, int maxBytes, Server server, Timeline timeline, StatusId after) {
    this.source = source;
    this.maxBytes = maxBytes;
    this.server = server;
    this.timeline = timeline;
    this.after = after;
  }

  /** Whether the last page was read. */
  boolean ended() {
    return ended;
  }

  /** The next statuses, oldest first; none at the end. */
  List<RawRecord> page() throws IOException, InterruptedException {
    JsonNode page = ask();
    List<RawRecord> records = new ArrayList<>();
    StatusId newest = after;
    for (JsonNode status : page) {
      byte[] bytes = status.toString().getBytes(StandardCharsets.UTF_8);
      StatusId id = StatusId.of(bytes);
      newest = id.compareTo(newest) > 0 ? id : newest;
      records.add(record(bytes));
    }
    Collections.reverse(records); // the server gives the newest first
    ended = newest.equals(after); // nothing new: also what keeps a faulty server from a loop
    after = newest;
    return records;
  }

  private JsonNode ask() throws IOException, InterruptedException {
    String query = "limit=" + PAGE + "&min_id=" + after.digits();
    try (InputStream body = server.get(timeline.timeline() + query, "application/json")) {
      // Forty statuses of the longest kind; whatever is longer is no timeline.
      byte[] bytes =
          body.readNBytes((int) Math.min(Integer.MAX_VALUE - 16L, (long) PAGE * maxBytes));
      JsonNode page = JSON.readTree(bytes);
      if (!page.isArray()) {
        throw new IOException("the timeline is no list of statuses");
      }
      return page;
    }
  }

  private RawRecord record(byte[] bytes) {
    if (bytes.length <= maxBytes) {
      return new RawRecord(source, bytes, bytes.length, "", "");
    }
    String detail = "a status of %d bytes; accepted: at most %d".formatted(bytes.length, maxBytes);
    byte[] kept = java.util.Arrays.copyOf(bytes, Math.min(bytes.length, 4096));
    return new RawRecord(source, kept, bytes.length, RawRecord.RECORD_TOO_LONG, detail);
  }
}
