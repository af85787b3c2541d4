package earshot.pipeline.sink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import earshot.settings.SettingsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One of the templates of config/elasticsearch: settings and mapping of a family of indices.
 *
 * @param name the template's name in the cluster, which is also the family's alias
 * @param file where it was read, for messages
 * @param body what Elasticsearch gets
 */
record IndexTemplate(String name, String file, JsonNode body) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BUNDLED = "earshot/config/elasticsearch/";
  private static final List<String> FAMILIES =
      List.of("flags", "dead-letters", "trends", "alerts", "samples");

  /** The templates that travel in the jar. */
  static List<IndexTemplate> bundled() {
    return FAMILIES.stream().map(family -> bundled(family, family + ".json")).toList();
  }

  /** The templates of a folder, such as {@code config/elasticsearch}. */
  static List<IndexTemplate> in(Path folder) {
    return FAMILIES.stream()
        .map(
            family -> {
              Path file = folder.resolve(family + ".json");
              try {
                return parsed(family, file.toString(), Files.readAllBytes(file));
              } catch (IOException e) {
                throw new SettingsException(file + ": cannot be read: " + e, e);
              }
            })
        .toList();
  }

  /** The version of the mapping, which rises when fields are added. */
  int mappingVersion() {
    return body.at("/_meta/mapping_version").asInt();
  }

  /** The mapping alone, for indices that are there already. */
  JsonNode mapping() {
    return body.at("/template/mappings");
  }

  private static IndexTemplate bundled(String family, String file) {
    try (InputStream stream =
        IndexTemplate.class.getClassLoader().getResourceAsStream(BUNDLED + file)) {
      if (stream == null) {
        throw new IllegalStateException("the jar lacks " + BUNDLED + file);
      }
      return parsed(family, "elasticsearch/" + file, stream.readAllBytes());
    } catch (IOException e) {
      throw new SettingsException("elasticsearch/" + file + ": cannot be read: " + e, e);
    }
  }

  private static IndexTemplate parsed(String family, String file, byte[] json) {
    JsonNode body;
    try {
      body = JSON.readTree(json);
    } catch (IOException e) {
      throw new SettingsException(file + ": is not JSON: " + e.getMessage(), e);
    }
    if (!body.at("/_meta/mapping_version").isInt()) {
      throw new SettingsException(
          file + ": _meta.mapping_version is missing; accepted: a whole number");
    }
    return new IndexTemplate("earshot-" + family, file, body);
  }
}
