package earshot.pipeline.source.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** One connection, from its opening to its end. Used by one thread, closed by any. */
public interface Feed extends AutoCloseable {
  /**
   * The next message.
   *
   * @param patience how long to wait for one
   * @return empty where none came in that time
   * @throws IOException when the connection is over; all that came before was handed on
   */
  Optional<Message> next(Duration patience) throws IOException, InterruptedException;

  /** When the other side last gave a sign of life, as {@link System#nanoTime()} tells it. */
  long heardAt();

  /** Ends the connection at once; never throws. */
  @Override
  void close();
}
