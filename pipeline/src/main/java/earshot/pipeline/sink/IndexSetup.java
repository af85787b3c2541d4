package earshot.pipeline.sink;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.get_index_template.IndexTemplateItem;
import co.elastic.clients.json.JsonData;
import earshot.settings.SettingsException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Prepares a cluster before the first write: the index templates, and new fields for the indices
 * that are there already. Doing it again changes nothing.
 */
public final class IndexSetup {
  private static final String OWNER = "earshot";

  private final List<IndexTemplate> templates;

  private IndexSetup(List<IndexTemplate> templates) {
    this.templates = templates;
  }

  /** With the templates that travel in the jar. */
  public static IndexSetup bundled() {
    return new IndexSetup(IndexTemplate.bundled());
  }

  /**
   * With the templates of a folder, such as {@code config/elasticsearch}.
   *
   * @throws SettingsException if one is missing or is no template
   */
  public static IndexSetup in(Path folder) {
    return new IndexSetup(IndexTemplate.in(folder));
  }

  /**
   * Installs the templates, waiting for the cluster up to {@code elasticsearch.patience.start_ms}.
   *
   * @throws SettingsException if the cluster cannot be reached, refuses us, or holds a mapping that
   *     does not fit; the message says which
   */
  public void install(ElasticsearchOptions options) {
    try (Connection connection = Connection.open(options)) {
      ElasticsearchClient client = connection.client();
      FirstContact.await(client, options);
      for (IndexTemplate template : templates) {
        install(template, client);
      }
    } catch (IOException e) {
      throw new SettingsException("elasticsearch: the connection broke at the start: " + e, e);
    } catch (ElasticsearchException e) {
      throw FirstContact.refused(e.status(), options, e);
    }
  }

  private static void install(IndexTemplate template, ElasticsearchClient client)
      throws IOException {
    for (var found : existing(template, client)) {
      check("index template " + found.name(), found.indexTemplate().meta(), template);
    }
    var mappings =
        client.indices().getMapping(get -> get.index(template.name() + "-*").allowNoIndices(true));
    for (var index : mappings.result().entrySet()) {
      check("index " + index.getKey(), index.getValue().mappings().meta(), template);
    }
    put(template, client);
    for (String index : mappings.result().keySet()) {
      putMapping(template, index, client);
    }
  }

  private static List<IndexTemplateItem> existing(
      IndexTemplate template, ElasticsearchClient client) throws IOException {
    try {
      return client.indices().getIndexTemplate(get -> get.name(template.name())).indexTemplates();
    } catch (ElasticsearchException e) {
      if (e.status() == 404) {
        return List.of();
      }
      throw e;
    }
  }

  /** Whatever stands there must be ours, and not from a version after this one. */
  private static void check(String what, Map<String, JsonData> meta, IndexTemplate template) {
    String owner = meta.containsKey("owner") ? meta.get("owner").to(String.class) : "";
    if (!owner.equals(OWNER) || !meta.containsKey("mapping_version")) {
      throw new SettingsException(
          "elasticsearch: the "
              + what
              + " is not Earshot's; rename or delete it, or use another cluster");
    }
    int version = meta.get("mapping_version").to(Integer.class);
    if (version > template.mappingVersion()) {
      throw new SettingsException(
          "elasticsearch: the "
              + what
              + " has mapping version "
              + version
              + ", but this Earshot knows "
              + template.mappingVersion()
              + " ("
              + template.file()
              + "); use the newer Earshot that wrote it");
    }
  }

  private static void put(IndexTemplate template, ElasticsearchClient client) throws IOException {
    try {
      client
          .indices()
          .putIndexTemplate(
              put ->
                  put.name(template.name()).withJson(new StringReader(template.body().toString())));
    } catch (ElasticsearchException e) {
      throw misfit(template, "index template " + template.name(), e);
    }
  }

  private static void putMapping(IndexTemplate template, String index, ElasticsearchClient client)
      throws IOException {
    try {
      client
          .indices()
          .putMapping(
              put -> put.index(index).withJson(new StringReader(template.mapping().toString())));
    } catch (ElasticsearchException e) {
      throw misfit(template, "index " + index, e);
    }
  }

  private static RuntimeException misfit(
      IndexTemplate template, String what, ElasticsearchException e) {
    if (e.status() != 400) {
      return e;
    }
    return new SettingsException(
        template.file() + ": does not fit the " + what + ": " + e.error().reason(), e);
  }
}
