package earshot.pipeline.sink;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import org.elasticsearch.client.ResponseException;

/** The HTTP status behind a fault of the client, which tells it in three ways. */
final class HttpStatus {
  /** There was no answer at all. */
  static final int NONE = -1;

  private HttpStatus() {}

  static int of(Throwable fault) {
    if (fault instanceof ElasticsearchException refused) {
      return refused.status();
    }
    if (fault instanceof TransportException transport) {
      return transport.statusCode();
    }
    // Thrown as it is where the answer's body is no JSON, as with 413.
    return fault instanceof ResponseException plain
        ? plain.getResponse().getStatusLine().getStatusCode()
        : NONE;
  }
}
