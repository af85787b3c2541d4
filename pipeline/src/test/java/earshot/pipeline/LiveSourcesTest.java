package earshot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import earshot.settings.Setting;
import earshot.triage.Flag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The job on streams that break, repeat, lie and fall silent. */
@Timeout(240)
class LiveSourcesTest {
  private static final long T0 = 1_769_860_800_000_000L; // 2026-01-31T12:00:00Z
  private static final long SECOND = 1_000_000;

  @TempDir Path folder;
  private Work work;
  private PlayedJetstream jetstream;
  private PlayedMastodon mastodon;

  @BeforeEach
  void play() throws IOException {
    work = new Work(folder);
    jetstream = new PlayedJetstream();
    mastodon = new PlayedMastodon();
    Files.writeString(folder.resolve("token"), PlayedMastodon.TOKEN + "\n");
  }

  @AfterEach
  void stop() throws IOException {
    jetstream.close();
    mastodon.close();
  }

  @Test
  void aBrokenJetstreamIsTakenUpAgainFromItsCursorAndEveryMessageIsAccountedFor() throws Exception {
    LocalRun run = work.start(config(bluesky()));
    await(run, () -> jetstream.requests().size() == 1);
    assertThat(jetstream.requests().get(0)).contains("wantedCollections=app.bsky.feed.post");

    jetstream.say(T0 + 10 * SECOND, PlayedJetstream.post(T0 + 10 * SECOND, "k1", "flagme"));
    jetstream.sayInPieces(T0 + 11 * SECOND, PlayedJetstream.post(T0 + 11 * SECOND, "k2", "flagme"));
    jetstream.say(T0 + 12 * SECOND, "nonsense");
    jetstream.say(T0 + 12 * SECOND, PlayedJetstream.post(T0 + 12 * SECOND, "k3", "x".repeat(5000)));
    jetstream.sayBinary(T0 + 12 * SECOND, new byte[] {1, 2, 3});
    jetstream.say(T0 + 12 * SECOND, "{\"kind\":\"identity\",\"time_us\":1}");
    // Older than the one before, and nothing that may move the cursor back.
    jetstream.say(T0 + 9 * SECOND, PlayedJetstream.post(T0 + 9 * SECOND, "k4", "flagme"));
    await(run, () -> flagged().size() == 3);

    jetstream.vanish();
    // What was said while nobody listened comes with the cursor, two seconds before it on.
    jetstream.say(T0 + 13 * SECOND, PlayedJetstream.post(T0 + 13 * SECOND, "k5", "flagme"));
    await(run, () -> flagged().size() == 4);
    assertThat(jetstream.cursors().get(1)).isEqualTo(T0 + 10 * SECOND);

    jetstream.sayNonsense();
    jetstream.say(T0 + 14 * SECOND, PlayedJetstream.post(T0 + 14 * SECOND, "k6", "flagme"));
    await(run, () -> flagged().size() == 5);

    jetstream.mute(true);
    int before = jetstream.requests().size();
    jetstream.say(T0 + 15 * SECOND, PlayedJetstream.post(T0 + 15 * SECOND, "k7", "flagme"));
    await(run, () -> jetstream.requests().size() > before); // the watchdog
    jetstream.mute(false);
    await(run, () -> flagged().size() == 6);

    run.stopWithSavepoint(folder.resolve("savepoints"));
    JobProgress done = run.await();
    assertThat(flagged()).containsExactly("k1", "k2", "k4", "k5", "k6", "k7");
    assertThat(done.conserved()).isTrue();
    assertThat(done.deadLetters())
        .containsOnlyKeys("not-json", "record-too-long", "binary-message");
    assertThat(done.dropped()).containsOnlyKeys("not-a-commit");
    assertThat(work.deadLetters.records())
        .allSatisfy(letter -> assertThat(letter.payload()).doesNotContain("did:plc:author"));
  }

  @Test
  void aRestoredJobGoesOnFromTheCursorOfItsSavepoint() throws Exception {
    LocalRun first = work.start(config(bluesky()));
    await(first, () -> jetstream.requests().size() == 1);
    jetstream.say(T0 + 20 * SECOND, PlayedJetstream.post(T0 + 20 * SECOND, "k1", "flagme"));
    await(first, () -> flagged().size() == 1);
    String savepoint = first.stopWithSavepoint(folder.resolve("savepoints"));

    jetstream.say(T0 + 30 * SECOND, PlayedJetstream.post(T0 + 30 * SECOND, "k2", "flagme"));
    LocalRun second =
        LocalRun.start(
            config(bluesky()), new WordAssessor(0), work.sinks(), Optional.of(savepoint));
    await(second, () -> flagged().size() == 2);
    assertThat(jetstream.cursors()).containsExactly(0L, T0 + 18 * SECOND);
    second.cancel();
  }

  @Test
  void aSecondHostTakesOverFromOneThatIsGone() throws Exception {
    String gone;
    try (PlayedJetstream other = new PlayedJetstream()) {
      gone = other.url();
    }
    LocalRun run =
        work.start(config(bluesky().replace(jetstream.url(), gone + ", " + jetstream.url())));
    await(run, () -> jetstream.requests().size() == 1);
    jetstream.say(T0, PlayedJetstream.post(T0, "k1", "flagme"));
    await(run, () -> flagged().size() == 1);
    run.cancel();
  }

  @Test
  void aServerThatWillNotHaveUsEndsTheJobAndSaysWhy() throws Exception {
    jetstream.refuse(403);
    LocalRun run = work.start(config(bluesky()));
    assertThatThrownBy(run::await)
        .hasStackTraceContaining("source bluesky: 127.0.0.1 answers with HTTP status 403");
  }

  @Test
  void aBusyServerIsAskedAgain() throws Exception {
    jetstream.refuse(503);
    LocalRun run = work.start(config(bluesky()));
    await(run, () -> jetstream.requests().size() == 3);
    jetstream.refuse(0);
    int asked = jetstream.requests().size();
    await(run, () -> jetstream.requests().size() > asked);
    jetstream.say(T0, PlayedJetstream.post(T0, "k1", "flagme"));
    await(run, () -> flagged().size() == 1);
    run.cancel();
  }

  @Test
  void whatMastodonSaidWhileTheStreamWasBrokenComesFromItsTimeline() throws Exception {
    LocalRun run = work.start(config(fediverse()));
    await(run, () -> mastodon.listeners() == 1);
    mastodon.post(1001, "<p>flagme</p>");
    mastodon.raw(":thump\n\n");
    mastodon.event("delete", "900");
    mastodon.event("update", "nonsense");
    mastodon.raw("event: update\ndata: {\"id\":\n");
    mastodon.raw("data: \"1002\"}\n\n"); // in two lines, and no status
    mastodon.raw("event: update\r\ndata: " + "x".repeat(5000) + "\r\n\r\n");
    mastodon.raw("no field at all\n\n");
    await(run, () -> flagged().size() == 1 && work.deadLetters.records().size() == 3);

    mastodon.vanish();
    for (int id = 1010; id < 1020; id++) {
      mastodon.post(id, "<p>flagme</p>"); // more than the timeline gives at once
    }
    await(run, () -> flagged().size() == 11);
    await(run, () -> mastodon.listeners() == 1);
    mastodon.post(1020, "<p>flagme again</p>");
    await(run, () -> flagged().size() == 12);

    run.stopWithSavepoint(folder.resolve("savepoints"));
    JobProgress done = run.await();
    assertThat(done.conserved()).isTrue();
    assertThat(done.deadLetters())
        .containsOnly(
            entry("not-json", 1L), entry("missing-field", 1L), entry("record-too-long", 1L));
    assertThat(done.dropped()).containsOnly(entry("other-event", 1L));
    assertThat(mastodon.requests()).anyMatch(asked -> asked.contains("local=true&limit=40&min_id"));
  }

  @Test
  void aMastodonThatFallsSilentIsAskedAnew() throws Exception {
    LocalRun run = work.start(config(fediverse()));
    await(run, () -> mastodon.requests().size() == 1);
    await(run, () -> mastodon.requests().size() == 2);
    run.cancel();
  }

  @Test
  void aMissingTokenEndsTheJobAndSaysWhy() throws Exception {
    Files.writeString(folder.resolve("token"), "another");
    LocalRun run = work.start(config(fediverse()));
    assertThatThrownBy(run::await).hasStackTraceContaining("source fediverse: 127.0.0.1 answers");
  }

  @Test
  void severalSourcesRunInOneJob() throws Exception {
    String files =
        "{id: dump, path: %s, format: reddit-comment, watch: true, %s}"
            .formatted(work.inbox, declared());
    Files.writeString(
        work.inbox.resolve("a.jsonl"),
        "{\"id\":\"c1\",\"author\":\"ash\",\"body\":\"flagme\",\"created_utc\":1700000000,"
            + "\"parent_id\":\"t3_a\"}\n",
        StandardCharsets.UTF_8);
    LocalRun run = work.start(config(files + ", " + bluesky() + ", " + fediverse()));
    await(run, () -> jetstream.requests().size() == 1 && mastodon.listeners() == 1);
    jetstream.say(T0, PlayedJetstream.post(T0, "k1", "flagme"));
    mastodon.post(1001, "<p>flagme</p>");
    await(run, () -> flagged().size() == 3);
    assertThat(work.flags.records())
        .extracting(flag -> flag.post().source())
        .contains("dump", "bluesky", "fediverse");
    run.stopWithSavepoint(folder.resolve("savepoints"));
    assertThat(run.await().conserved()).isTrue();
  }

  private String bluesky() {
    return "{id: bluesky, type: jetstream, urls: [%s], overlap_seconds: 2, %s}"
        .formatted(jetstream.url(), live());
  }

  private String fediverse() {
    return ("{id: fediverse, type: mastodon, url: '%s', stream: 'public:local', token: {file: %s},"
            + " %s}")
        .formatted(mastodon.url(), folder.resolve("token"), live());
  }

  private static String live() {
    return "idle_seconds: 2, first_retry_ms: 50, last_retry_ms: 200, " + declared();
  }

  private static String declared() {
    return "purpose: test, legal_basis: test";
  }

  private PipelineConfig config(String sources) {
    return PipelineConfig.from(
        Setting.parse(
            "test.yaml",
            """
            sources: [%2$s]
            pseudonyms: {key_file: %1$s/key}
            parallelism: 2
            max_line_bytes: 2048
            checkpoints: {folder: %1$s/checkpoints, interval_seconds: 1}
            restart: {attempts: 1, first_delay_seconds: 1, longest_delay_seconds: 1}
            dead_letters: {folder: %1$s/dead-letters}
            """
                .formatted(folder, sources)));
  }

  /** What was flagged, each once: ids without the part that tells the author. */
  private Set<String> flagged() {
    Set<String> ids = new TreeSet<>();
    for (Flag flag : work.flags.records()) {
      ids.add(flag.post().id().replaceFirst("-[0-9a-f]{16}$", ""));
    }
    return ids;
  }

  private static void await(LocalRun run, BooleanSupplier reached) throws Exception {
    while (!reached.getAsBoolean()) {
      if (run.ended()) {
        run.await();
        throw new AssertionError("the job ended");
      }
      Thread.sleep(50);
    }
  }
}
