package earshot.pipeline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plays a Mastodon server: its stream, and the timeline that keeps what was said. */
final class PlayedMastodon implements AutoCloseable {
  static final String TOKEN = "token-of-the-test";
  private static final Pattern MIN_ID = Pattern.compile("min_id=(\\d+)");
  private static final int PAGE = 3;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final TreeMap<Long, String> statuses = new TreeMap<>();
  private final List<HttpExchange> listeners = new ArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  PlayedMastodon() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.createContext("/api/v1/streaming/public/local", this::stream);
    server.createContext("/api/v1/timelines/public", this::timeline);
    server.setExecutor(threads);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Paths and queries so far. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  static String status(long id, String html) {
    return ("{\"id\":\"%d\",\"created_at\":\"2026-01-31T12:00:00.000Z\",\"language\":\"en\","
            + "\"content\":\"%s\",\"reblog\":null,\"account\":{\"acct\":\"author%d@there\"}}")
        .formatted(id, html, id % 7);
  }

  /** Writes a status and tells it to whoever listens. */
  synchronized void post(long id, String html) {
    statuses.put(id, status(id, html));
    event("update", statuses.get(id));
  }

  synchronized void event(String name, String data) {
    raw("event: " + name + "\ndata: " + data + "\n\n");
  }

  /** Sends what is perhaps no event at all. */
  synchronized void raw(String bytes) {
    for (HttpExchange listener : List.copyOf(listeners)) {
      try {
        OutputStream out = listener.getResponseBody();
        out.write(bytes.getBytes(StandardCharsets.UTF_8));
        out.flush();
      } catch (IOException e) {
        listeners.remove(listener);
      }
    }
  }

  /** Ends all streams in the middle. */
  synchronized void vanish() {
    listeners.forEach(HttpExchange::close);
    listeners.clear();
  }

  synchronized int listeners() {
    return listeners.size();
  }

  private void stream(HttpExchange exchange) throws IOException {
    requests.add(exchange.getRequestURI().toString());
    if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      exchange.sendResponseHeaders(401, -1);
      exchange.close();
      return;
    }
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
    synchronized (this) {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(":)\n".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      listeners.add(exchange);
    }
  }

  private void timeline(HttpExchange exchange) throws IOException {
    requests.add(exchange.getRequestURI().toString());
    Matcher after = MIN_ID.matcher(exchange.getRequestURI().getQuery());
    long from = after.find() ? Long.parseLong(after.group(1)) : 0;
    List<String> page = new ArrayList<>();
    synchronized (this) {
      statuses.tailMap(from, false).values().stream().limit(PAGE).forEach(s -> page.add(0, s));
    }
    byte[] body = ("[" + String.join(",", page) + "]").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    vanish();
    server.stop(0);
    threads.shutdownNow();
  }
}
