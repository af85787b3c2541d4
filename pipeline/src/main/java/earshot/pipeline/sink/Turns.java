package earshot.pipeline.sink;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps writes to one document in order: they queue, and only the first of a queue may be sent,
 * until it has been written or refused. Without this, a count that is sent again could overwrite a
 * newer one. Thread-safe.
 *
 * <p>A write keeps its place in the queue while it is on its way back to the buffer; else one that
 * came after it could pass it there.
 */
final class Turns {
  private record Document(String index, String id) {}

  private final Map<Document, Deque<WriteEntry>> queues = new HashMap<>();

  /** The writes in the queues. An equal write has another turn. */
  private final Set<WriteEntry> queued = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * What may be sent now, and what must stay behind.
   *
   * @param now at most one write to each document
   * @param later the others, in order
   */
  record Split(List<WriteEntry> now, List<WriteEntry> later) {}

  synchronized Split take(List<WriteEntry> entries) {
    List<WriteEntry> now = new ArrayList<>();
    List<WriteEntry> later = new ArrayList<>();
    for (WriteEntry entry : entries) {
      Deque<WriteEntry> queue = queues.computeIfAbsent(document(entry), d -> new ArrayDeque<>());
      if (queued.add(entry)) {
        queue.add(entry);
      }
      (isSame(queue.peek(), entry) ? now : later).add(entry);
    }
    return new Split(now, later);
  }

  /**
   * Ends the turns of what was sent, but for what is to be sent again.
   *
   * @return those whose turn has ended
   */
  synchronized List<WriteEntry> end(List<WriteEntry> sent, List<WriteEntry> again) {
    Set<WriteEntry> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    kept.addAll(again);
    List<WriteEntry> ended = new ArrayList<>();
    for (WriteEntry entry : sent) {
      if (!kept.contains(entry)) {
        Document document = document(entry);
        Deque<WriteEntry> queue = queues.get(document);
        queue.remove();
        if (queue.isEmpty()) {
          queues.remove(document);
        }
        queued.remove(entry);
        ended.add(entry);
      }
    }
    return ended;
  }

  @SuppressWarnings("ReferenceEquality") // an equal write has another turn
  private static boolean isSame(WriteEntry one, WriteEntry other) {
    return one == other;
  }

  private static Document document(WriteEntry entry) {
    return new Document(entry.index(), entry.id());
  }
}
