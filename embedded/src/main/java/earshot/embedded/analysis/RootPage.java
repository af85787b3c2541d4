package earshot.embedded.analysis;

import java.util.List;
import org.elasticsearch.Build;
import org.elasticsearch.client.internal.node.NodeClient;
import org.elasticsearch.rest.BaseRestHandler;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestResponse;
import org.elasticsearch.rest.RestStatus;
import org.elasticsearch.xcontent.XContentBuilder;

/** {@code GET /}: name and version, which clients and people look for first. */
final class RootPage extends BaseRestHandler {

  @Override
  public String getName() {
    return "earshot_root";
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route(RestRequest.Method.GET, "/"), new Route(RestRequest.Method.HEAD, "/"));
  }

  @Override
  protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) {
    return channel -> {
      Build build = Build.current();
      XContentBuilder json = channel.newBuilder().startObject();
      json.field("name", client.settings().get("node.name"));
      json.field("cluster_name", client.settings().get("cluster.name"));
      json.startObject("version");
      json.field("number", build.version());
      json.field("build_flavor", build.flavor());
      json.field("build_type", "embedded");
      json.field("build_hash", build.hash());
      json.field("minimum_wire_compatibility_version", build.minWireCompatVersion());
      json.field("minimum_index_compatibility_version", build.minIndexCompatVersion());
      json.endObject();
      json.field("tagline", "You Know, for Search");
      json.endObject();
      channel.sendResponse(new RestResponse(RestStatus.OK, json));
    };
  }
}
