package earshot.console;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a console as a page does: with cookies and the token. */
final class Browser {
  static final JsonMapper JSON = new JsonMapper();

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final URI base;
  private String header = "X-CSRF-TOKEN";
  private String token = "";

  Browser(URI base) {
    this.base = base;
  }

  record Answer(int status, JsonNode body, HttpResponse<String> raw) {}

  Browser signIn(String name, String password) {
    take(get("/api/session").body());
    Answer answer = post("/api/session", Map.of("name", name, "password", password));
    if (answer.status() != 200) {
      throw new IllegalStateException(name + " cannot sign in: " + answer.raw().body());
    }
    take(answer.body());
    return this;
  }

  /** The session's cookie, as a request bears it. */
  String cookie() {
    return cookies.getCookieStore().getCookies().stream()
        .map(one -> one.getName() + "=" + one.getValue())
        .findFirst()
        .orElseThrow();
  }

  void take(JsonNode session) {
    header = session.at("/csrf/header").asString();
    token = session.at("/csrf/token").asString();
  }

  Browser withoutToken() {
    token = "";
    return this;
  }

  Answer get(String path) {
    return send("GET", path, null);
  }

  Answer post(String path) {
    return send("POST", path, null);
  }

  Answer post(String path, Object body) {
    return send("POST", path, body);
  }

  Answer put(String path, Object body) {
    return send("PUT", path, body);
  }

  Answer delete(String path) {
    return send("DELETE", path, null);
  }

  Answer send(String method, String path, Object body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(
                        body instanceof String text ? text : JSON.writeValueAsString(body)))
            .header("Accept", "application/json, */*");
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (!token.isEmpty()) {
      request.header(header, token);
    }
    try {
      HttpResponse<String> raw = http.send(request.build(), BodyHandlers.ofString());
      boolean json =
          raw.headers().firstValue("Content-Type").orElse("").contains("json")
              && !raw.headers().firstValue("Content-Type").orElse("").contains("ndjson");
      return new Answer(
          raw.statusCode(),
          json && !raw.body().isEmpty() ? JSON.readTree(raw.body()) : JSON.createObjectNode(),
          raw);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
