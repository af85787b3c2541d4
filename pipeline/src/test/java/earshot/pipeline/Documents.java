package earshot.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;

/** What stands in a real Elasticsearch, read without the pipeline's own client. */
record Documents(URI server) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** All documents behind an alias, by index and id, with version and sequence number. */
  Map<String, JsonNode> all(String alias) throws IOException, InterruptedException {
    send("POST", "/_refresh");
    JsonNode answer =
        send("GET", "/" + alias + "/_search?size=10000&version=true&seq_no_primary_term=true");
    Map<String, JsonNode> documents = new TreeMap<>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      documents.put(hit.path("_index").asText() + "/" + hit.path("_id").asText(), hit);
    }
    return documents;
  }

  void deleteAll() throws IOException, InterruptedException {
    for (JsonNode index : send("GET", "/_cat/indices/earshot-*?format=json")) {
      send("DELETE", "/" + index.path("index").asText());
    }
  }

  private JsonNode send(String method, String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path))
            .method(method, BodyPublishers.noBody())
            .build();
    return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
  }
}
