package earshot.pipeline.source.mastodon;

import earshot.pipeline.source.live.FeedRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks one server, as somebody who may. The token goes nowhere but into its header. */
final class Server {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;

  private final URI url;
  private final String token;
  private final HttpClient http;

  /**
   * @param token the access token, or empty
   */
  Server(URI url, String token) {
    this.url = url;
    this.token = token;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
  }

  /**
   * The body of a successful answer, to be closed.
   *
   * @param path path and query
   * @throws FeedRefusedException where the server will not have us
   */
  InputStream get(String path, String accept) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE).header("Accept", accept);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
    if (response.statusCode() != OK) {
      response.body().close();
      throw FeedRefusedException.of(url.getHost(), response.statusCode());
    }
    return response.body();
  }
}
