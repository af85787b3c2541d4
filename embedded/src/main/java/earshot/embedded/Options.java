package earshot.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a node is run.
 *
 * @param data the data directory, made if it is missing; without one, a temporary one that is
 *     deleted when the server is closed
 * @param port the HTTP port on 127.0.0.1, or 0 for a free one
 * @param heapMegabytes the heap of the node's JVM, 128 to 65,536 MB
 * @param patience how long the node may take to answer
 */
public record Options(Optional<Path> data, int port, int heapMegabytes, Duration patience) {

  /** A temporary data directory, a free port, 512 MB and two minutes. */
  public static final Options DEFAULTS =
      new Options(Optional.empty(), 0, 512, Duration.ofMinutes(2));

  public Options {
    Objects.requireNonNull(data, "Options.data");
    Objects.requireNonNull(patience, "Options.patience");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("Options.port " + port + " is outside 0..65535");
    }
    if (heapMegabytes < 128 || heapMegabytes > 65_536) {
      throw new IllegalArgumentException(
          "Options.heapMegabytes " + heapMegabytes + " is outside 128..65536");
    }
  }

  /** These options with a data directory that stays. */
  public Options withData(Path data) {
    return new Options(Optional.of(data), port, heapMegabytes, patience);
  }

  /** These options with a port. */
  public Options withPort(int port) {
    return new Options(data, port, heapMegabytes, patience);
  }

  /** These options with a heap. */
  public Options withHeapMegabytes(int megabytes) {
    return new Options(data, port, megabytes, patience);
  }
}
