package earshot.pipeline.sink;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.ThreadSafeSimpleCounter;

/**
 * What became of the entries, counted: every entry ends as {@code written}, {@code unchanged} or
 * {@code rejected}, and may be {@code retried} many times before.
 */
record SinkMetrics(Counter written, Counter unchanged, Counter retried, Counter rejected) {

  static SinkMetrics in(MetricGroup group) {
    return new SinkMetrics(
        group.counter("written", new ThreadSafeSimpleCounter()),
        group.counter("unchanged", new ThreadSafeSimpleCounter()),
        group.counter("retried", new ThreadSafeSimpleCounter()),
        group.counter("rejected", new ThreadSafeSimpleCounter()));
  }

  void count(BulkOutcome outcome) {
    written.inc(outcome.written());
    unchanged.inc(outcome.unchanged());
    retried.inc(outcome.retry().size());
    rejected.inc(outcome.rejected().size());
  }
}
