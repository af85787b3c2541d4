package earshot.console.store.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * Prepares a cluster: the templates of the console's own indices, and the mapping of {@code review}
 * in the flags' indices that are there already. Doing it again changes nothing.
 */
public final class ElasticSetup {
  private static final List<String> OWN = List.of("audit", "accounts", "searches");

  private ElasticSetup() {}

  /** Prepares the cluster. */
  public static void prepare(Elastic elastic) {
    for (String family : OWN) {
      elastic.put("/_index_template/earshot-" + family, Map.of(), bundled(family));
    }
    JsonNode review = bundled("flags").at("/template/mappings/properties/review");
    ObjectNode mapping = Query.object();
    mapping.putObject("properties").set("review", review);
    elastic.put("/earshot-flags-*/_mapping", Map.of("allow_no_indices", "true"), mapping);
  }

  private static JsonNode bundled(String family) {
    String name = "earshot/config/elasticsearch/" + family + ".json";
    try (InputStream in = ElasticSetup.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return Elastic.JSON.readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException("the jar's " + name + " is no JSON", e);
    }
  }
}
