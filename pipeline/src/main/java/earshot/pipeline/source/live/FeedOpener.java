package earshot.pipeline.source.live;

import java.io.IOException;
import java.io.Serializable;

/** Connects to a platform's stream. */
public interface FeedOpener extends Serializable {
  /**
   * Connects.
   *
   * @param cursor where to go on, as an earlier message gave it, or empty to begin
   * @param failures how many connections in a row came to nothing before this one; another host may
   *     be due
   * @throws FeedRefusedException where the other side answered that it will not have us
   * @throws IOException where it cannot be reached now
   */
  Feed open(String cursor, int failures) throws IOException, InterruptedException;

  /** How many hosts there are to try, at least 1. */
  int hosts();
}
