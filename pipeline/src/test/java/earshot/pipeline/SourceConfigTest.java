package earshot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.codec.PostFormat;
import earshot.pipeline.source.KafkaOrigin;
import earshot.pipeline.source.jetstream.JetstreamOrigin;
import earshot.pipeline.source.live.Persistence;
import earshot.pipeline.source.mastodon.MastodonOrigin;
import earshot.settings.Secret;
import earshot.settings.Setting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.connector.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceConfigTest {
  private static final String KAFKA = "type: kafka, bootstrap: ['k:9092'], topics: [posts]";
  private static final String JETSTREAM = "type: jetstream, urls: ['wss://j/subscribe']";
  private static final String MASTODON = "type: mastodon, url: 'https://m', stream: public";

  @Test
  void everyDefaultOfKafkaIsAsDocumented() {
    SourceConfig source = read(KAFKA);
    assertThat(source.format()).isEqualTo(PostFormat.EARSHOT);
    KafkaOrigin kafka = (KafkaOrigin) source.origin();
    assertThat(kafka.bootstrap()).containsExactly("k:9092");
    assertThat(kafka.topics()).containsExactly("posts");
    assertThat(kafka.topicPattern()).isEmpty();
    assertThat(kafka.group()).isEqualTo("earshot-posts");
    assertThat(kafka.start()).isEqualTo("committed");
    assertThat(kafka.client().plain()).isEmpty();
    assertThat(kafka.single()).isFalse();
  }

  @Test
  void everyKeyOfKafkaIsRead() {
    SourceConfig source =
        read(
            "type: kafka, bootstrap: ['a:1', '[::1]:2'], topic_pattern: 'p.*', group: g,"
                + " start: '2026-01-31T12:00:00Z', format: x-v2, properties:"
                + " {security.protocol: SASL_SSL, sasl.jaas.config: {env: JAAS}}");
    KafkaOrigin kafka = (KafkaOrigin) source.origin();
    assertThat(source.format()).isEqualTo(PostFormat.X_V2);
    assertThat(kafka.topicPattern()).isEqualTo("p.*");
    assertThat(kafka.group()).isEqualTo("g");
    assertThat(kafka.start()).isEqualTo("2026-01-31T12:00:00Z");
    assertThat(kafka.client().plain()).isEqualTo(Map.of("security.protocol", "SASL_SSL"));
    assertThat(kafka.client().secret())
        .isEqualTo(Map.of("sasl.jaas.config", new Secret(Secret.Place.ENV, "JAAS")));
  }

  @Test
  void everyDefaultOfJetstreamIsAsDocumented() {
    JetstreamOrigin origin = (JetstreamOrigin) read(JETSTREAM).origin();
    assertThat(origin)
        .isEqualTo(
            new JetstreamOrigin(
                List.of(URI.create("wss://j/subscribe")),
                List.of("app.bsky.feed.post"),
                List.of(),
                Duration.ofSeconds(5),
                Optional.empty(),
                new Persistence(
                    Duration.ofSeconds(60), Duration.ofMillis(500), Duration.ofSeconds(60))));
    assertThat(origin.single()).isTrue();
  }

  @Test
  void everyKeyOfJetstreamIsRead() {
    JetstreamOrigin origin =
        (JetstreamOrigin)
            read("type: jetstream, urls: ['ws://a:1/s', 'wss://b/s'], collections: [app.x.y],"
                    + " dids: ['did:plc:a'], overlap_seconds: 0,"
                    + " start: '2026-01-31T12:00:00Z', idle_seconds: 7, first_retry_ms: 8,"
                    + " last_retry_ms: 9")
                .origin();
    assertThat(origin)
        .isEqualTo(
            new JetstreamOrigin(
                List.of(URI.create("ws://a:1/s"), URI.create("wss://b/s")),
                List.of("app.x.y"),
                List.of("did:plc:a"),
                Duration.ZERO,
                Optional.of(Instant.parse("2026-01-31T12:00:00Z")),
                new Persistence(
                    Duration.ofSeconds(7), Duration.ofMillis(8), Duration.ofMillis(9))));
  }

  @Test
  void everyKeyOfMastodonIsReadAndDefaultsHold() {
    SourceConfig source = read(MASTODON);
    MastodonOrigin plain = (MastodonOrigin) source.origin();
    assertThat(source.format()).isEqualTo(PostFormat.MASTODON);
    assertThat(plain.token()).isEmpty();
    assertThat(plain.backfill()).isTrue();
    assertThat(plain.overlap()).isEqualTo(Duration.ofSeconds(60));
    MastodonOrigin full =
        (MastodonOrigin)
            read("type: mastodon, url: 'https://m/', stream: 'hashtag:local', hashtag: '#a b',"
                    + " token: {file: /t}, backfill: false, overlap_seconds: 3")
                .origin();
    assertThat(full.url()).isEqualTo(URI.create("https://m"));
    assertThat(full.token()).contains(new Secret(Secret.Place.FILE, "/t"));
    assertThat(full.backfill()).isFalse();
    assertThat(full.overlap()).isEqualTo(Duration.ofSeconds(3));
    assertThat(full.timeline().toString())
        .contains("/api/v1/streaming/hashtag/local?tag=a+b")
        .contains("/api/v1/timelines/tag/a+b?local=true&");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: kafka, topics: [a] | bootstrap is missing",
        "type: kafka, bootstrap: [], topics: [a] | bootstrap is empty; accepted: at least one",
        "type: kafka, bootstrap: [nowhere], topics: [a] | bootstrap[0] is \"nowhere\"; accepted",
        "type: kafka, bootstrap: ['k:1'] | exactly one of topics and topic_pattern",
        "type: kafka, bootstrap: ['k:1'], topics: [] | topics is empty; accepted: at least one",
        "type: kafka, bootstrap: ['k:1'], topic_pattern: '(' | accepted: a regular expression",
        "type: kafka, bootstrap: ['k:1'], topics: [a], start: soon | start is \"soon\"; accepted:",
        "type: kafka, bootstrap: ['k:1'], topics: [a], glob: x | glob is not a key of this place",
        "type: kafka, bootstrap: ['k:1'], topics: [a], properties: {group.id: x} | by the job",
        "type: kafka, bootstrap: ['k:1'], topics: [a], properties: {ssl.key.password: x} | secret",
        "type: jetstream, urls: [] | urls is empty; accepted: at least one",
        "type: jetstream, urls: ['https://x'] | accepted: wss://host/subscribe, without a query",
        "type: jetstream, urls: ['wss://x?a=b'] | accepted: wss://host/subscribe, without a query",
        "type: jetstream, urls: ['wss://x'], dids: [ash] | dids[0] is \"ash\"; accepted",
        "type: jetstream, urls: ['wss://x'], start: soon | accepted: latest, or a time",
        "type: jetstream, urls: ['wss://x'], idle_seconds: 0 | accepted: a whole number from 1 to",
        "type: jetstream, urls: ['wss://x'], last_retry_ms: 2 | shorter than first_retry_ms",
        "type: jetstream, urls: ['wss://x'], format: x-v2 | type's own; accepted: jetstream",
        "type: mastodon, url: 'https://m/x', stream: public | accepted: https://host",
        "type: mastodon, url: 'https://m', stream: user | accepted: public, public:local",
        "type: mastodon, url: 'https://m', stream: hashtag | has no hashtag",
        "type: mastodon, url: 'https://m', stream: public, hashtag: x | but another stream",
        "type: mastodon, url: 'https://m', stream: public, token: x | not a map",
        "type: kafka, bootstrap: ['k:1'], topics: [a], format: csv | accepted: earshot, jetstream,",
      })
  void aWrongKeyIsNamedWithWhatIsAccepted(String keys, String message) {
    assertThatThrownBy(() -> read(keys)).hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {KAFKA, JETSTREAM, MASTODON})
  void noSourceStartsWithoutPurposeAndLegalBasis(String keys) {
    assertThatThrownBy(() -> source("{id: posts, " + keys + ", legal_basis: l}"))
        .hasMessageContaining("has no purpose.");
    assertThatThrownBy(() -> source("{id: posts, " + keys + ", purpose: p}"))
        .hasMessageContaining("has no legal_basis.");
  }

  /** Secrets stay where they are: the job's graph carries only where to look for them. */
  @Test
  void noSecretTravelsWithTheJob() throws IOException {
    String place = "PATH"; // a variable that is always set
    String value = System.getenv(place);
    for (String keys :
        List.of(
            KAFKA + ", properties: {ssl.key.password: {env: " + place + "}}",
            MASTODON + ", token: {env: " + place + "}")) {
      byte[] graph = serialized(read(keys).origin().open("posts", 2048));
      assertThat(new String(graph, StandardCharsets.ISO_8859_1))
          .contains(place)
          .doesNotContain(value);
    }
  }

  private static byte[] serialized(Source<?, ?, ?> source) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(source);
    }
    return bytes.toByteArray();
  }

  private static SourceConfig read(String keys) {
    return source("{id: posts, " + keys + ", purpose: p, legal_basis: l}");
  }

  private static SourceConfig source(String yaml) {
    return SourceConfig.from(
        Setting.parse("pipeline.yaml", "sources: [" + yaml + "]").get("sources").elements().get(0));
  }
}
