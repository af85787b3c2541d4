package earshot.pipeline.source.live;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.SimpleCounter;

/** How a connection fares; as metrics, since this start of the job. */
final class LiveCounts {
  private final Counter opened;
  private final Counter failed;
  private final Counter lost;
  private final Counter silent;

  LiveCounts(MetricGroup metrics) {
    MetricGroup group = metrics.addGroup("earshot");
    opened = group.counter("connections_opened", new SimpleCounter());
    failed = group.counter("connections_failed", new SimpleCounter());
    lost = group.counter("connections_lost", new SimpleCounter());
    silent = group.counter("connections_silent", new SimpleCounter());
  }

  void opened() {
    opened.inc();
  }

  /** An attempt to connect came to nothing. */
  void failed() {
    failed.inc();
  }

  /** A connection broke. */
  void lost() {
    lost.inc();
  }

  /** A connection was given up since nothing came. */
  void silent() {
    silent.inc();
  }
}
