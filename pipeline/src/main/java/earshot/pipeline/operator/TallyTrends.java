package earshot.pipeline.operator;

import earshot.post.Post;
import earshot.trend.TrendBucket;
import earshot.trend.TrendCell;
import earshot.trend.TrendUnit;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Counts posts by the minute where they are judged, so that counts travel and not posts: each
 * minute so far goes on before every watermark and every checkpoint, which is why nothing need be
 * kept.
 */
public final class TallyTrends extends AbstractStreamOperator<TrendBucket>
    implements OneInputStreamOperator<AssessedPost, TrendBucket> {
  public static final String ID = "tally-trends";
  private static final int MOST_MINUTES = 1_000;
  private static final long serialVersionUID = 1L;

  private record Minute(String source, Instant start) {}

  private transient Map<Minute, Map<String, Long>> minutes;

  @Override
  public void open() throws Exception {
    super.open();
    minutes = new HashMap<>();
  }

  @Override
  public void processElement(StreamRecord<AssessedPost> record) {
    Post post = record.getValue().post();
    Instant created = post.createdAt();
    Instant at = created.isBefore(post.receivedAt()) ? created : post.receivedAt();
    Instant start = TrendUnit.MINUTE.start(at);
    Map<String, Long> counts =
        minutes.computeIfAbsent(new Minute(post.source(), start), minute -> new HashMap<>());
    for (TrendCell cell : TrendCell.of(record.getValue().assessment())) {
      counts.merge(cell.key(), 1L, Long::sum);
    }
    if (minutes.size() >= MOST_MINUTES) {
      flush();
    }
  }

  private void flush() {
    minutes.forEach(
        (minute, counts) ->
            output.collect(
                new StreamRecord<>(
                    new TrendBucket(minute.source(), TrendUnit.MINUTE, minute.start(), counts),
                    minute.start().toEpochMilli())));
    minutes.clear();
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    flush();
    super.processWatermark(mark);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) {
    flush();
  }

  @Override
  public void finish() throws Exception {
    flush();
    super.finish();
  }
}
