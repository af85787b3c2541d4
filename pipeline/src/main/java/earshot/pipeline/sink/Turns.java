package earshot.pipeline.sink;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps writes to one document in order: while one is under way or waits to be sent again, later
 * ones to the same document stay behind. Without this, a count that is sent again could overwrite a
 * newer one. Thread-safe.
 */
final class Turns {
  private record Document(String index, String id) {}

  /** The write whose turn it is, by document. */
  private final Map<Document, WriteEntry> turn = new HashMap<>();

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
    Set<Document> waiting = new HashSet<>();
    for (WriteEntry entry : entries) {
      Document document = document(entry);
      WriteEntry first = turn.get(document);
      if ((first == null && !waiting.contains(document)) || isSame(first, entry)) {
        turn.put(document, entry);
        now.add(entry);
      } else {
        waiting.add(document);
        later.add(entry);
      }
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
        turn.remove(document(entry));
        ended.add(entry);
      }
    }
    return ended;
  }

  /** The very same write: an equal one may be another turn. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(WriteEntry one, WriteEntry other) {
    return one == other;
  }

  private static Document document(WriteEntry entry) {
    return new Document(entry.index(), entry.id());
  }
}
