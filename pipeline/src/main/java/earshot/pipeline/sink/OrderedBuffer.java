package earshot.pipeline.sink;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.connector.base.sink.writer.RequestBuffer;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;

/**
 * Writes that wait to be sent, always in the order in which they first came, also those that came
 * back. Were they put in front of all others instead, many writes that wait for their turn could
 * stand before the one whose turn it is, for ever. Thread-safe.
 */
final class OrderedBuffer implements RequestBuffer<WriteEntry> {
  private final TreeMap<Long, RequestEntryWrapper<WriteEntry>> waiting = new TreeMap<>();

  /** Places of the writes that were sent and may come back. An equal write has another place. */
  private final IdentityHashMap<WriteEntry, Long> places = new IdentityHashMap<>();

  private long next;
  private long bytes;

  @Override
  public synchronized void add(RequestEntryWrapper<WriteEntry> entry, boolean prioritize) {
    long place = places.computeIfAbsent(entry.getRequestEntry(), e -> next++);
    waiting.put(place, entry);
    bytes += entry.getSize();
  }

  @Override
  public synchronized RequestEntryWrapper<WriteEntry> poll() {
    Map.Entry<Long, RequestEntryWrapper<WriteEntry>> first = waiting.pollFirstEntry();
    if (first == null) {
      return null;
    }
    bytes -= first.getValue().getSize();
    return first.getValue();
  }

  @Override
  public synchronized RequestEntryWrapper<WriteEntry> peek() {
    return waiting.isEmpty() ? null : waiting.firstEntry().getValue();
  }

  /** Forgets the places of writes that will not come back. */
  synchronized void forget(List<WriteEntry> done) {
    done.forEach(places::remove);
  }

  @Override
  public synchronized boolean isEmpty() {
    return waiting.isEmpty();
  }

  @Override
  public synchronized int size() {
    return waiting.size();
  }

  @Override
  public synchronized Collection<RequestEntryWrapper<WriteEntry>> getBufferedState() {
    return List.copyOf(waiting.values());
  }

  @Override
  public synchronized long totalSizeInBytes() {
    return bytes;
  }
}
