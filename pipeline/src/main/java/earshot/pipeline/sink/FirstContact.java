package earshot.pipeline.sink;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import earshot.settings.SettingsException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first request to a cluster: is it there, does it let us in. */
final class FirstContact {
  private static final Logger LOG = LoggerFactory.getLogger(FirstContact.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private FirstContact() {}

  /**
   * Returns once the cluster answers.
   *
   * @throws SettingsException at once if it refuses us; after {@code patience.start} if it does not
   *     answer
   */
  static void await(ElasticsearchClient client, ElasticsearchOptions options) {
    Instant end = Instant.now().plus(options.patience().start());
    for (boolean first = true; ; first = false) {
      try {
        client.indices().getAlias(get -> get.name("earshot-*").allowNoIndices(true));
        return;
      } catch (SSLException e) {
        throw wrong(options, "cannot be trusted; check elasticsearch.ca_certificate", e);
      } catch (ElasticsearchException | IOException e) {
        int status = HttpStatus.of(e);
        if (status == 404 && e instanceof ElasticsearchException) {
          return; // An empty cluster: it has none of our aliases yet.
        }
        if (status != HttpStatus.NONE && BulkVerdict.ofRequest(status) != BulkVerdict.RETRY) {
          throw refused(status, options, e);
        }
        if (Instant.now().isAfter(end)) {
          throw wrong(options, "does not answer: " + e, e);
        }
      }
      if (first) {
        LOG.warn("{} does not answer yet; waiting", options.urls());
      }
      pause();
    }
  }

  /** What a refusal at the start means. */
  static SettingsException refused(int status, ElasticsearchOptions options, Exception cause) {
    return switch (status) {
      case 401 ->
          wrong(
              options,
              "does not know us (status 401); check elasticsearch.api_key, or user and password",
              cause);
      case 403 ->
          wrong(
              options,
              "lacks privileges for us (status 403); needed: manage_index_templates, and manage"
                  + " and write on earshot-*",
              cause);
      default -> wrong(options, "answers with status " + status + "; is it Elasticsearch?", cause);
    };
  }

  private static SettingsException wrong(
      ElasticsearchOptions options, String what, Exception cause) {
    return new SettingsException("elasticsearch.urls: " + options.urls() + " " + what, cause);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SettingsException("elasticsearch: interrupted while waiting for the cluster", e);
    }
  }
}
