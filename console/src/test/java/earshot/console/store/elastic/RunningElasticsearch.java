package earshot.console.store.elastic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.codec.FlagDocument;
import earshot.embedded.ElasticsearchServer;
import earshot.embedded.Options;
import earshot.triage.Flag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** One real node for all tests of a JVM, which ends with it. */
public final class RunningElasticsearch {
  private static ElasticsearchServer server;
  private static Elastic elastic;

  private RunningElasticsearch() {}

  /** The node. */
  public static synchronized ElasticsearchServer server() {
    if (server == null) {
      server = ElasticsearchServer.start(Options.DEFAULTS);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      elastic = Elastic.open(ElasticSettings.of(server.uri()));
    }
    return server;
  }

  /** A connection to it, with the templates in place. */
  public static synchronized Elastic prepared() {
    server();
    put("/_index_template/earshot-flags", "flags.json");
    ElasticSetup.prepare(elastic);
    return elastic;
  }

  private static void put(String path, String file) {
    try {
      byte[] template = Files.readAllBytes(Path.of("../config/elasticsearch", file));
      elastic.put(path, Map.of(), Elastic.JSON.readTree(template));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes every document of ours. */
  public static void clear() {
    Elastic open = prepared();
    for (String family : new String[] {"flags-*", "audit-*", "accounts", "searches"}) {
      open.get("/_cat/indices/earshot-" + family + "?format=json&expand_wildcards=open")
          .body()
          .forEach(index -> open.delete("/" + index.path("index").asText(), Map.of()));
    }
  }

  /** Writes as the job does: a partial update of its own fields, or the first writing. */
  public static void write(Flag flag) {
    FlagDocument document = FlagDocument.of(flag);
    try {
      ObjectNode body = Elastic.JSON.createObjectNode();
      body.set("doc", Elastic.JSON.readTree(document.fields()));
      body.set("upsert", Elastic.JSON.readTree(document.firstFields()));
      elastic.post(
          "/" + document.index() + "/_update/" + document.id(),
          Map.of("retry_on_conflict", "10"),
          body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes everything visible to searches. */
  public static void refresh() {
    elastic.get("/earshot-*/_refresh");
  }
}
