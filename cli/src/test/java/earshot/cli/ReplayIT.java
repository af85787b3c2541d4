package earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.embedded.ElasticsearchServer;
import earshot.embedded.Options;
import earshot.pipeline.sink.ElasticsearchOptions;
import earshot.pipeline.sink.IndexSetup;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Dead letters that were mended pass, once. */
@Timeout(900)
final class ReplayIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WITH_MUCH_EVIDENCE =
      "i can't do this anymore, everyone would be better off without me and i want to die";

  /** More than Elasticsearch is asked for at once. */
  private static final int REFUSED = 250;

  @TempDir private Path folder;
  private ElasticsearchServer server;
  private Path config;

  @BeforeEach
  void startServer() throws IOException {
    server = ElasticsearchServer.start(Options.DEFAULTS);
    config = Configs.write(folder);
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void mendedLinesAndRefusedFlagsBecomeFlagsOnce() throws Exception {
    URI uri = server.uri();
    List<String> good = new ArrayList<>();
    good.add(post("walk", "lovely walk by the river today"));
    good.add(post("wish", "i want to die"));
    for (int i = 0; i < REFUSED; i++) {
      good.add(post("much-" + i, WITH_MUCH_EVIDENCE));
    }
    String timeless = post("timeless", "i want to die");
    String open = post("open", "i want to die");
    Path given =
        lines("given", good, timeless.replace("created_at", "created"), open.replace("}", ""));
    Path meant = lines("meant", good, timeless, open);
    Map<String, String> scored = Judgements.scored(meant);
    assertThat(scored).hasSize(REFUSED + 3).containsKeys("wish", "timeless", "open");
    limitEvidence(uri);

    LauncherRun run = earshot("run", "--in", given.toString());

    assertThat(run.code()).as(run.err()).isEqualTo(Exit.SOME_BAD);
    assertThat(run.out()).contains("dead letters 2.").contains("refused 250 of the flags");
    assertThat(Judgements.indexed(uri)).containsOnlyKeys("wish");
    assertThat(Judgements.deadLetters(uri)).isEqualTo(REFUSED + 2);

    LauncherRun tooEarly = earshot("replay");

    assertThat(tooEarly.code()).as(tooEarly.err()).isEqualTo(Exit.SOME_BAD);
    assertThat(tooEarly.out()).contains("252 dead letters: 0 passed, 252 failed again");
    assertThat(Judgements.deadLetters(uri)).as("none is doubled").isEqualTo(REFUSED + 2);

    liftLimit(uri);
    mend();
    LauncherRun replay = earshot("replay");

    assertThat(replay.code()).as(replay.err()).isEqualTo(Exit.OK);
    assertThat(replay.out()).contains("252 dead letters: 252 passed, 0 failed again");
    assertThat(Judgements.indexed(uri)).isEqualTo(scored);
    assertThat(Judgements.deadLetters(uri)).as("what passed is none any more").isZero();

    LauncherRun again = earshot("replay");
    assertThat(again.code()).as(again.err()).isEqualTo(Exit.OK);
    assertThat(again.out()).contains("There are no dead letters.");
  }

  private LauncherRun earshot(String command, String... more) throws Exception {
    List<String> words = new ArrayList<>(List.of(command, "--config", config.toString()));
    words.addAll(List.of("--elasticsearch", server.uri().toString()));
    words.addAll(List.of("--data", folder.resolve("data").toString()));
    words.addAll(List.of(more));
    return LauncherRun.of(words.toArray(String[]::new));
  }

  /** Lets Elasticsearch refuse flags with more than one piece of evidence. */
  private static void limitEvidence(URI uri) throws Exception {
    IndexSetup.bundled().install(ElasticsearchOptions.of(uri));
    String settings = "{\"settings\":{\"index.mapping.nested_objects.limit\":1}}";
    Judgements.ask(uri, "PUT", "/earshot-flags-2023-11", settings);
  }

  private static void liftLimit(URI uri) throws Exception {
    String settings = "{\"index.mapping.nested_objects.limit\":10000}";
    Judgements.ask(uri, "PUT", "/earshot-flags-2023-11/_settings", settings);
  }

  private Path lines(String name, List<String> good, String... more) throws IOException {
    List<String> all = new ArrayList<>(good);
    all.addAll(List.of(more));
    return Files.write(folder.resolve(name + ".jsonl"), all);
  }

  /** What a person does with an editor. */
  private void mend() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("dead-letters"))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".jsonl")).toList()) {
        List<String> mended = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
          ObjectNode letter = (ObjectNode) JSON.readTree(line);
          String payload = letter.path("payload").asText();
          payload = payload.replace("\"created\"", "\"created_at\"");
          letter.put("payload", payload.endsWith("}") ? payload : payload + "}");
          mended.add(letter.toString());
        }
        Files.write(file, mended);
      }
    }
  }

  private static String post(String id, String text) {
    return "{\"id\":\"%s\",\"author\":\"somebody\",\"text\":\"%s\",\"created_at\":1700000000}"
        .formatted(id, text);
  }
}
