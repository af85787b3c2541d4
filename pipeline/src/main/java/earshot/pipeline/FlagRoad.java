package earshot.pipeline;

import static earshot.pipeline.RiskSignalPipeline.stage;

import earshot.pipeline.operator.AuthorOf;
import earshot.pipeline.operator.FindCopies;
import earshot.pipeline.operator.RememberAuthors;
import earshot.pipeline.operator.TextOf;
import earshot.triage.Flag;
import earshot.triage.FlagChange;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What becomes of a flag on its way to people:
 *
 * <pre>
 * raise-flags -> find-copies (by text) -> remember-authors (by author) -> flags
 * </pre>
 *
 * <p>No stage here waits for a window or a watermark. All changes of one flag leave by the stage of
 * its author, and so through one writer, in order.
 */
final class FlagRoad {

  private FlagRoad() {}

  static DataStream<FlagChange> draw(DataStream<Flag> flags, OverTimeConfig config) {
    DataStream<FlagChange> seen =
        stage(
            FindCopies.ID,
            flags.keyBy(new TextOf(config.copies())).process(new FindCopies(config.copies())));
    return stage(
        RememberAuthors.ID,
        seen.keyBy(new AuthorOf()).process(new RememberAuthors(config.authors())));
  }
}
