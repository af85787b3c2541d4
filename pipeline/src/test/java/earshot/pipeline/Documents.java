package earshot.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
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

  /** All documents behind an alias, however many. */
  List<JsonNode> every(String alias) throws IOException, InterruptedException {
    send("POST", "/_refresh");
    List<JsonNode> documents = new ArrayList<>();
    String path = "/" + alias + "/_search?size=1000&sort=post_id";
    JsonNode hits = send("GET", path).at("/hits/hits");
    while (!hits.isEmpty()) {
      hits.forEach(documents::add);
      JsonNode after = hits.get(hits.size() - 1).path("sort");
      String body = JSON.createObjectNode().set("search_after", after).toString();
      hits = send("POST", path, BodyPublishers.ofString(body)).at("/hits/hits");
    }
    return documents;
  }

  /** Indices and ids of some documents, as paths. */
  List<String> ids(String alias, int count) throws IOException, InterruptedException {
    while (true) {
      List<JsonNode> documents = every(alias);
      if (documents.size() >= count) {
        return documents.subList(0, count).stream()
            .map(hit -> hit.path("_index").asText() + "/_update/" + hit.path("_id").asText())
            .toList();
      }
      Thread.sleep(200);
    }
  }

  /** Closes documents as a reviewer would. */
  void review(List<String> paths) throws IOException, InterruptedException {
    for (String path : paths) {
      send(
          "POST",
          "/" + path,
          BodyPublishers.ofString("{\"doc\":{\"review\":{\"state\":\"closed\"}}}"));
    }
  }

  void deleteAll() throws IOException, InterruptedException {
    for (JsonNode index : send("GET", "/_cat/indices/earshot-*?format=json")) {
      send("DELETE", "/" + index.path("index").asText());
    }
  }

  private JsonNode send(String method, String path) throws IOException, InterruptedException {
    return send(method, path, BodyPublishers.noBody());
  }

  private JsonNode send(String method, String path, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, body)
            .build();
    return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
  }
}
