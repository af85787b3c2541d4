package earshot.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.codec.FlagDocument;
import earshot.triage.FlagChange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What changes leave in an index, by post id: merged as Elasticsearch merges partial updates. */
final class WrittenFlags {
  private static final ObjectMapper JSON = new ObjectMapper();

  private WrittenFlags() {}

  static Map<String, ObjectNode> of(List<FlagChange> changes) throws IOException {
    Map<String, ObjectNode> index = new TreeMap<>();
    for (FlagChange change : changes) {
      FlagDocument document = FlagDocument.of(change);
      ObjectNode known = index.get(document.id());
      if (known != null) {
        merge(known, (ObjectNode) JSON.readTree(document.fields()));
      } else if (document.firstFields().length > 0) {
        index.put(document.id(), (ObjectNode) JSON.readTree(document.firstFields()));
      }
    }
    return index.values().stream()
        .peek(flag -> flag.remove("received_at"))
        .collect(
            Collectors.toMap(
                flag -> flag.path("post_id").asText(), flag -> flag, (a, b) -> a, TreeMap::new));
  }

  private static void merge(ObjectNode into, ObjectNode from) {
    for (Map.Entry<String, JsonNode> field : from.properties()) {
      JsonNode old = into.path(field.getKey());
      if (old.isObject() && field.getValue().isObject()) {
        merge((ObjectNode) old, (ObjectNode) field.getValue());
      } else {
        into.set(field.getKey(), field.getValue());
      }
    }
  }
}
