package earshot.pipeline.source.live;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;

/** Gives the one split to the first reader that comes. */
final class LiveEnumerator implements SplitEnumerator<LiveSplit, Unassigned> {
  private final SplitEnumeratorContext<LiveSplit> context;
  private final Deque<LiveSplit> unassigned;

  LiveEnumerator(SplitEnumeratorContext<LiveSplit> context, Collection<LiveSplit> unassigned) {
    this.context = context;
    this.unassigned = new ArrayDeque<>(unassigned);
  }

  @Override
  public void start() {}

  @Override
  public void addReader(int reader) {
    assign(reader);
  }

  @Override
  public void handleSplitRequest(int reader, String host) {
    assign(reader);
  }

  @Override
  public void addSplitsBack(List<LiveSplit> splits, int reader) {
    unassigned.addAll(splits);
    context.registeredReaders().keySet().stream().findFirst().ifPresent(this::assign);
  }

  private void assign(int reader) {
    if (!unassigned.isEmpty()) {
      context.assignSplit(unassigned.remove(), reader);
    }
  }

  @Override
  public Unassigned snapshotState(long checkpoint) {
    return new Unassigned(List.copyOf(unassigned));
  }

  @Override
  public void close() {}
}
