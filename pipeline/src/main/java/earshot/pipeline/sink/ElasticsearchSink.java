package earshot.pipeline.sink;

import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.AsyncSinkBase;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Records into Elasticsearch, at least once; derived ids make it once. */
final class ElasticsearchSink<T> extends AsyncSinkBase<T, WriteEntry> {
  private static final long serialVersionUID = 1L;

  private final ElasticsearchOptions options;

  ElasticsearchSink(ElementConverter<T, WriteEntry> converter, ElasticsearchOptions options) {
    super(
        converter,
        options.bulk().actions(),
        options.bulk().inFlight(),
        options.bulk().buffered(),
        options.bulk().bytes(),
        options.bulk().lingerMillis(),
        options.bulk().bytes());
    this.options = options;
  }

  @Override
  public StatefulSinkWriter<T, BufferedRequestState<WriteEntry>> createWriter(
      WriterInitContext context) {
    return restoreWriter(context, List.of());
  }

  @Override
  public StatefulSinkWriter<T, BufferedRequestState<WriteEntry>> restoreWriter(
      WriterInitContext context, Collection<BufferedRequestState<WriteEntry>> states) {
    return new ElasticsearchWriter<>(
        getElementConverter(), context, configuration(), states, options);
  }

  @Override
  public SimpleVersionedSerializer<BufferedRequestState<WriteEntry>> getWriterStateSerializer() {
    return new WriteEntrySerializer();
  }

  private AsyncSinkWriterConfiguration configuration() {
    return AsyncSinkWriterConfiguration.builder()
        .setMaxBatchSize(getMaxBatchSize())
        .setMaxBatchSizeInBytes(getMaxBatchSizeInBytes())
        .setMaxInFlightRequests(getMaxInFlightRequests())
        .setMaxBufferedRequests(getMaxBufferedRequests())
        .setMaxTimeInBufferMS(getMaxTimeInBufferMS())
        .setMaxRecordSizeInBytes(getMaxRecordSizeInBytes())
        .build();
  }
}
