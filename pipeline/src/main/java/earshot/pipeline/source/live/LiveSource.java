package earshot.pipeline.source.live;

import earshot.pipeline.source.RawRecord;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A platform's stream as a source of Flink. The cursor behind the last record that was handed on is
 * part of every checkpoint; after a failure the stream is asked to go on from there.
 *
 * @param id the source's id, for logs
 */
public record LiveSource(String id, FeedOpener opener, Persistence persistence)
    implements Source<RawRecord, LiveSplit, Unassigned> {
  private static final long serialVersionUID = 1L;

  public LiveSource {
    Objects.requireNonNull(id, "LiveSource.id");
    Objects.requireNonNull(opener, "LiveSource.opener");
    Objects.requireNonNull(persistence, "LiveSource.persistence");
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SplitEnumerator<LiveSplit, Unassigned> createEnumerator(
      SplitEnumeratorContext<LiveSplit> context) {
    return new LiveEnumerator(context, List.of(new LiveSplit("")));
  }

  @Override
  public SplitEnumerator<LiveSplit, Unassigned> restoreEnumerator(
      SplitEnumeratorContext<LiveSplit> context, Unassigned state) {
    return new LiveEnumerator(context, state.splits());
  }

  @Override
  public SourceReader<RawRecord, LiveSplit> createReader(SourceReaderContext context) {
    LiveCounts counts = new LiveCounts(context.metricGroup());
    return new LiveReader(() -> new LiveSplitReader(id, opener, persistence, counts), context);
  }

  @Override
  public SimpleVersionedSerializer<LiveSplit> getSplitSerializer() {
    return new LiveSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<Unassigned> getEnumeratorCheckpointSerializer() {
    return new Unassigned.Serializer();
  }
}
