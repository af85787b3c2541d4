package earshot.console.queue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Posts the alarm to an address, as JSON with {@code text}, {@code raised} and {@code waiting}. */
final class AlarmWebhook implements Consumer<LeadOverview.Alarm> {
  private static final Logger LOG = LoggerFactory.getLogger(AlarmWebhook.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final JsonMapper json = new JsonMapper();
  private final URI address;

  AlarmWebhook(URI address) {
    this.address = address;
  }

  @Override
  public void accept(LeadOverview.Alarm alarm) {
    String body =
        json.writeValueAsString(
            json.createObjectNode()
                .put("text", "Earshot: " + alarm.message().orElse("the alarm is over"))
                .put("raised", alarm.raised())
                .put("waiting", alarm.waiting()));
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
      if (answer.statusCode() >= 300) {
        LOG.error("The alarm's webhook answers with status {}.", answer.statusCode());
      }
    } catch (IOException e) {
      LOG.error("The alarm's webhook does not answer: {}", e.getClass().getName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
