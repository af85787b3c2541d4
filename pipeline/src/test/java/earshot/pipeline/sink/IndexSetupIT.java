package earshot.pipeline.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import earshot.settings.SettingsException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IndexSetupIT {
  private static final ElasticsearchOptions OPTIONS = RunningElasticsearch.options();

  private static Connection connection;
  private static ElasticsearchClient client;

  @BeforeAll
  static void connect() {
    connection = Connection.open(OPTIONS);
    client = connection.client();
  }

  @AfterAll
  static void close() {
    connection.close();
  }

  @AfterEach
  void repair() throws IOException {
    client
        .indices()
        .delete(
            delete ->
                delete
                    .index("earshot-flags-1999-01", "earshot-flags-1999-02")
                    .ignoreUnavailable(true));
    put("earshot-flags", "{\"index_patterns\":[\"earshot-flags-*\"],\"priority\":200," + meta(1));
    IndexSetup.bundled().install(OPTIONS);
  }

  @Test
  void installsTheTemplatesAndMayDoSoAgain() throws IOException {
    IndexSetup.bundled().install(OPTIONS);
    IndexSetup.in(Path.of("../config/elasticsearch")).install(OPTIONS);

    assertThat(client.indices().existsIndexTemplate(e -> e.name("earshot-flags")).value()).isTrue();
    assertThat(client.indices().existsIndexTemplate(e -> e.name("earshot-dead-letters")).value())
        .isTrue();
  }

  @Test
  void indexOfANewMonthIsStrictAndStandsBehindTheAlias() throws IOException {
    IndexSetup.bundled().install(OPTIONS);
    client.indices().create(create -> create.index("earshot-flags-1999-01"));

    assertThatThrownBy(
            () -> client.index(i -> i.index("earshot-flags-1999-01").document(Map.of("mood", 1))))
        .isInstanceOf(ElasticsearchException.class)
        .hasMessageContaining("strict");
    assertThat(client.indices().getAlias(get -> get.name("earshot-flags")).result())
        .containsKey("earshot-flags-1999-01");
    // What people decide may grow without a new version of the pipeline.
    assertThatCode(
            () ->
                client.index(
                    i ->
                        i.index("earshot-flags-1999-01")
                            .document(Map.of("review", Map.of("second_opinion", "asked")))))
        .doesNotThrowAnyException();
  }

  @Test
  void newerMappingIsRefused() throws IOException {
    put("earshot-flags", "{\"index_patterns\":[\"earshot-flags-*\"],\"priority\":200," + meta(99));

    assertThatThrownBy(() -> IndexSetup.bundled().install(OPTIONS))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("index template earshot-flags has mapping version 99")
        .hasMessageContaining("this Earshot knows 2");
  }

  @Test
  void strangersTemplateIsRefused() throws IOException {
    put("earshot-flags", "{\"index_patterns\":[\"earshot-flags-*\"],\"priority\":200}");

    assertThatThrownBy(() -> IndexSetup.bundled().install(OPTIONS))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("index template earshot-flags is not Earshot's");
  }

  @Test
  void existingIndexWithAnotherTypeIsRefused() throws IOException {
    put("earshot-flags", "{\"index_patterns\":[\"earshot-flags-*\"],\"priority\":200," + meta(1));
    client
        .indices()
        .create(
            create ->
                create
                    .index("earshot-flags-1999-02")
                    .withJson(
                        new StringReader(
                            "{\"mappings\":{\"_meta\":{\"owner\":\"earshot\","
                                + "\"mapping_version\":1},"
                                + "\"properties\":{\"score\":{\"type\":\"keyword\"}}}}")));

    assertThatThrownBy(() -> IndexSetup.bundled().install(OPTIONS))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("does not fit the index earshot-flags-1999-02")
        .hasMessageContaining("score");
  }

  private static String meta(int version) {
    return "\"_meta\":{\"owner\":\"earshot\",\"mapping_version\":" + version + "}}";
  }

  private static void put(String name, String json) throws IOException {
    client.indices().putIndexTemplate(put -> put.name(name).withJson(new StringReader(json)));
  }
}
