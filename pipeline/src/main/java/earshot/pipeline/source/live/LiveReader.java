package earshot.pipeline.source.live;

import earshot.pipeline.source.RawRecord;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.base.source.reader.SingleThreadMultiplexSourceReaderBase;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;

/**
 * Hands records on, and moves the cursor with each one: what is not handed on is asked for again.
 */
@SuppressWarnings("try") // Flink's base class declares that its close may be interrupted
final class LiveReader
    extends SingleThreadMultiplexSourceReaderBase<
        Message, RawRecord, LiveSplit, LiveReader.Position> {

  /** Where the stream is; changed with every record. */
  static final class Position {
    private String cursor;

    Position(String cursor) {
      this.cursor = cursor;
    }
  }

  LiveReader(Supplier<SplitReader<Message, LiveSplit>> stream, SourceReaderContext context) {
    super(stream, LiveReader::handOn, context.getConfiguration(), context);
  }

  private static void handOn(Message message, SourceOutput<RawRecord> out, Position position) {
    out.collect(message.record());
    if (!message.cursor().isEmpty()) {
      position.cursor = message.cursor();
    }
  }

  @Override
  protected Position initializedState(LiveSplit split) {
    return new Position(split.cursor());
  }

  @Override
  protected LiveSplit toSplitType(String id, Position position) {
    return new LiveSplit(position.cursor);
  }

  @Override
  protected void onSplitFinished(Map<String, Position> finished) {
    // A stream has no end.
  }
}
