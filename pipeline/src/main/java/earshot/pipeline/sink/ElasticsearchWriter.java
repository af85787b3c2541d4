package earshot.pipeline.sink;

import earshot.pipeline.retry.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.apache.flink.connector.base.sink.writer.SimpleBatchCreator;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.apache.flink.util.FlinkRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One parallel writer. What failed in passing goes back to the buffer after a wait, and so into the
 * next checkpoint; what was refused goes back as its dead letter. Writes to one document are sent
 * in the order in which they came, one at a time.
 */
final class ElasticsearchWriter<T> extends AsyncSinkWriter<T, WriteEntry> {
  private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchWriter.class);

  /** About as long as a request takes. */
  private static final Duration AFTER_THE_OTHERS = Duration.ofMillis(20);

  private final Connection connection;
  private final BulkWriter bulk;
  private final Backoff backoff;
  private final SinkMetrics metrics;
  private final DeadLetterEntries deadLetters;
  private final Turns turns = new Turns();
  private final OrderedBuffer buffer;

  ElasticsearchWriter(
      ElementConverter<T, WriteEntry> converter,
      WriterInitContext context,
      AsyncSinkWriterConfiguration configuration,
      Collection<BufferedRequestState<WriteEntry>> states,
      ElasticsearchOptions options) {
    this(converter, context, configuration, states, options, new OrderedBuffer());
  }

  private ElasticsearchWriter(
      ElementConverter<T, WriteEntry> converter,
      WriterInitContext context,
      AsyncSinkWriterConfiguration configuration,
      Collection<BufferedRequestState<WriteEntry>> states,
      ElasticsearchOptions options,
      OrderedBuffer buffer) {
    super(
        converter,
        context,
        configuration,
        states,
        new SimpleBatchCreator<>(configuration.getMaxBatchSizeInBytes()),
        buffer);
    this.buffer = buffer;
    this.connection = Connection.open(options);
    this.bulk = new BulkWriter(connection.async());
    this.backoff =
        new Backoff(
            options.patience().firstRetry(),
            options.patience().lastRetry(),
            () -> ThreadLocalRandom.current().nextDouble());
    this.metrics = SinkMetrics.in(context.metricGroup());
    this.deadLetters = new DeadLetterEntries(options.bulk().bytes());
  }

  @Override
  protected long getSizeInBytes(WriteEntry entry) {
    return entry.size();
  }

  @Override
  protected void submitRequestEntries(List<WriteEntry> entries, ResultHandler<WriteEntry> handler) {
    Turns.Split split = turns.take(entries);
    if (split.now().isEmpty()) {
      after(AFTER_THE_OTHERS).execute(() -> handler.retryForEntries(split.later()));
      return;
    }
    CompletableFuture<?> unused =
        bulk.write(split.now())
            .whenComplete(
                (outcome, bug) -> {
                  if (bug == null) {
                    buffer.forget(turns.end(split.now(), outcome.retry()));
                    settle(outcome, split.later(), handler);
                  } else {
                    handler.completeExceptionally(new FlinkRuntimeException(bug));
                  }
                });
  }

  private void settle(
      BulkOutcome outcome, List<WriteEntry> later, ResultHandler<WriteEntry> handler) {
    Optional<String> fatal = outcome.fatal().or(() -> refusedDeadLetter(outcome));
    if (fatal.isPresent()) {
      handler.completeExceptionally(new FlinkRuntimeException(fatal.get()));
      return;
    }
    metrics.count(outcome);
    List<WriteEntry> again = new ArrayList<>(outcome.retry());
    for (Rejection rejection : outcome.rejected()) {
      again.add(deadLetters.apply(rejection.letter(Instant.now()), null));
    }
    again.addAll(later);
    if (!outcome.retry().isEmpty()) {
      after(waitFor(outcome)).execute(() -> handler.retryForEntries(again));
      return;
    }
    noteSuccess();
    if (again.isEmpty()) {
      handler.complete();
    } else {
      handler.retryForEntries(again);
    }
  }

  /** A dead letter that is refused has nowhere else to go. */
  private static Optional<String> refusedDeadLetter(BulkOutcome outcome) {
    return outcome.rejected().stream()
        .filter(rejection -> rejection.entry().kind() == WriteEntry.Kind.CREATE)
        .findFirst()
        .map(
            rejection ->
                "Elasticsearch refuses the dead letter "
                    + rejection.entry().id()
                    + " for index "
                    + rejection.entry().index()
                    + ": "
                    + rejection.type()
                    + ": "
                    + rejection.detail()
                    + "; check that the index has Earshot's mapping");
  }

  private Duration waitFor(BulkOutcome outcome) {
    boolean first = !backoff.failing();
    Duration wait = backoff.failed();
    if (first) {
      LOG.warn(
          "Elasticsearch does not take writes ({}); {} documents wait and are sent again until it"
              + " does",
          outcome.retryCause(),
          outcome.retry().size());
    }
    return wait;
  }

  private void noteSuccess() {
    int failures = backoff.succeeded();
    if (failures > 0) {
      LOG.info("Elasticsearch takes writes again, after {} failed requests", failures);
    }
  }

  private static Executor after(Duration wait) {
    return CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    super.close();
    connection.close();
  }
}
