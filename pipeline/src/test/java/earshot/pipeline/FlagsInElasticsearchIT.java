package earshot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import earshot.embedded.ElasticsearchServer;
import earshot.embedded.Options;
import earshot.pipeline.operator.AssessorFactory;
import earshot.pipeline.operator.ConfiguredAssessor;
import earshot.pipeline.sink.ElasticsearchOptions;
import earshot.pipeline.sink.IndexSetup;
import earshot.risk.RiskAssessment;
import earshot.risk.RiskAssessor;
import earshot.triage.Flag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole job against a real Elasticsearch. */
@Timeout(300)
class FlagsInElasticsearchIT {
  private static final String FLAGS = "earshot-flags";
  private static final String DEAD_LETTERS = "earshot-dead-letters";

  private static final List<String> TEXTS =
      List.of(
          "lovely walk by the river today, the dog loved it",
          "i want to die",
          "this traffic is killing me lol",
          "i can't do this anymore, everyone would be better off without me",
          "new phone arrived, camera is great",
          "i don't want to be here anymore. goodbye everyone",
          "my sister told me she wants to kill herself, what can i do",
          "two years ago i wanted to die. today i am glad that i asked for help",
          "dying to see that film",
          "nothing will ever get better and i am so tired of being alive");

  private static ElasticsearchServer server;
  @TempDir Path folder;

  @BeforeAll
  static void startServer() {
    server = ElasticsearchServer.start(Options.DEFAULTS);
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @AfterEach
  void leaveNothing() throws Exception {
    new Documents(server.uri()).deleteAll();
  }

  @Test
  void flagsAreThoseOfTheModelsAndASecondRunChangesNothing() throws Exception {
    Work work = new Work(folder);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      lines.append(Work.post(i, TEXTS.get(i % TEXTS.size())));
    }
    Files.writeString(work.inbox.resolve("in.jsonl"), lines + "nonsense\n");

    JobProgress first = run(work, new ConfiguredAssessor("")).await();
    Map<String, JsonNode> flags = new Documents(server.uri()).all(FLAGS);
    assertThat(levels(flags)).isEqualTo(directly()).isNotEmpty();
    assertThat(first.flags()).isEqualTo(flags.size());
    Map<String, JsonNode> letters = new Documents(server.uri()).all(DEAD_LETTERS);
    assertThat(letters).hasSize(1);

    JobProgress second = run(work, new ConfiguredAssessor("")).await();
    assertThat(second.flagged()).isEqualTo(first.flagged());
    // Counts may have been lower for a moment, so versions may have moved; what stands there has
    // not.
    assertThat(contents(new Documents(server.uri()).all(FLAGS))).isEqualTo(contents(flags));
    assertThat(new Documents(server.uri()).all(DEAD_LETTERS).keySet()).isEqualTo(letters.keySet());
  }

  @Test
  void aKilledElasticsearchLosesNoFlagAndDoublesNone() throws Exception {
    Work work = new Work(folder);
    int posts = 8000;
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < posts; i++) {
      lines.append(Work.post(i, i % 4 == 0 ? "flagme" : "fine"));
    }
    Files.writeString(work.inbox.resolve("in.jsonl"), lines);

    LocalRun run = run(work, new WordAssessor(2));
    while (run.progress().flags() < 300) {
      Thread.sleep(50);
    }
    server.kill();
    assertThat(run.ended()).isFalse();
    Thread.sleep(2000);
    assertThat(run.progress().records()).isLessThan(posts); // it was in the middle of its work
    server.restart();
    JobProgress done = run.await();

    assertThat(done.records()).isEqualTo(posts);
    assertThat(done.conserved()).isTrue();
    List<String> ids =
        new Documents(server.uri())
            .all(FLAGS).values().stream()
                .map(hit -> hit.path("_source").path("post_id").asText())
                .toList();
    assertThat(ids).doesNotHaveDuplicates().hasSize(posts / 4);
    assertThat(ids).allSatisfy(id -> assertThat(Integer.parseInt(id) % 4).isZero());
  }

  private static LocalRun run(Work work, AssessorFactory assessor) throws Exception {
    ElasticsearchOptions options = ElasticsearchOptions.of(server.uri());
    IndexSetup.bundled().install(options);
    PipelineConfig config = work.config("").withElasticsearch(options);
    Sinks sinks = Sinks.elasticsearch(options, config.deadLetterFolder());
    return LocalRun.start(config, assessor, sinks, Optional.empty());
  }

  /** What the models say of the same posts, without Flink and Elasticsearch. */
  private static Map<String, String> directly() {
    RiskAssessor models = RiskAssessor.withDefaults();
    Map<String, String> levels = new TreeMap<>();
    for (int i = 0; i < 200; i++) {
      RiskAssessment assessment = models.assess(TEXTS.get(i % TEXTS.size()));
      if (assessment.flagged()) {
        levels.put(
            Flag.idOf("forum", String.valueOf(i)), assessment.level() + " " + assessment.score());
      }
    }
    return levels;
  }

  private static Map<String, JsonNode> contents(Map<String, JsonNode> flags) {
    Map<String, JsonNode> contents = new TreeMap<>();
    flags.forEach((id, hit) -> contents.put(id, hit.path("_source")));
    return contents;
  }

  private static Map<String, String> levels(Map<String, JsonNode> flags) {
    return flags.values().stream()
        .collect(
            Collectors.toMap(
                hit -> hit.path("_id").asText(),
                hit ->
                    hit.path("_source").path("level").asText()
                        + " "
                        + hit.path("_source").path("score").asDouble()));
  }
}
