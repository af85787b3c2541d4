package earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class ScoreCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static JsonSchema schema;

  @TempDir private Path folder;

  @BeforeAll
  static void readSchema() throws IOException {
    schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("../docs/assessment.schema.json")));
  }

  @Test
  void aTextAloneIsJudgedUnderItsLineNumber() throws Exception {
    CommandLineProbe run = score("{\"text\":\"had a nice walk\"}\n{\"text\":\"soup again\"}\n");

    assertThat(run.code()).isEqualTo(Exit.OK);
    assertThat(valid(run)).extracting(line -> line.path("id").asText()).containsExactly("1", "2");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void everyBadLineGivesAnErrorOnItsOwnLine() throws Exception {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    input.writeBytes(bytes("\uFEFF{\"id\":\"a\",\"text\":\"first\"}\r\n"));
    input.writeBytes(bytes("not json\n\n[1]\n{}\n{\"id\":\"b\",\"text\":7}\n"));
    input.writeBytes(new byte[] {'{', (byte) 0xff, '}', '\n'});
    input.writeBytes(bytes("[".repeat(5000) + "\n{\"text\":\"last\"}"));

    CommandLineProbe run = CommandLineProbe.runWith(input.toByteArray(), "score");

    assertThat(run.code()).isEqualTo(Exit.SOME_BAD);
    assertThat(valid(run))
        .extracting(
            line -> line.path("id").asText("-") + " " + line.at("/error/reason").asText("judged"))
        .containsExactly(
            "a judged",
            "- not-json",
            "- blank-line",
            "- not-an-object",
            "- missing-field",
            "b wrong-field",
            "- invalid-utf8",
            "- not-an-object",
            "9 judged");
  }

  @Test
  @Timeout(60)
  void extremeTextsSurviveInBoundedTime() throws Exception {
    String controls = "\\u0000\\u0007\\u001b[31m\\u202e\\u200b";
    List<String> texts =
        List.of(
            "",
            "a".repeat(20_000),
            controls,
            "\\ud800 alone \\udfff",
            "some words here ".repeat(64 * 1024),
            "\ud83d\ude42".repeat(10_000),
            "a\u0301\u0301\u0301".repeat(5_000));
    StringBuilder input = new StringBuilder();
    texts.forEach(text -> input.append("{\"text\":\"").append(text).append("\"}\n"));

    CommandLineProbe run = score(input.toString());

    assertThat(run.code()).isEqualTo(Exit.OK);
    assertThat(valid(run)).hasSize(texts.size());
  }

  @Test
  void aLineBeyondTheLimitIsAnErrorAndTheNextOneIsJudged() throws Exception {
    String input = "{\"text\":\"" + "x".repeat(17 << 20) + "\"}\n{\"text\":\"short\"}\n";

    List<JsonNode> lines = valid(score(input));

    assertThat(lines.get(0).at("/error/reason").asText()).isEqualTo("line-too-long");
    assertThat(lines.get(1).path("id").asText()).isEqualTo("2");
  }

  @Test
  void orderIsKeptOverManyThreadsAndBatches() throws Exception {
    StringBuilder input = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      input
          .append("{\"id\":")
          .append(i)
          .append(",\"text\":\"")
          .append("word ".repeat(i % 97))
          .append("\"}\n");
    }

    CommandLineProbe run =
        CommandLineProbe.runWith(bytes(input.toString()), "score", "--threads", "7");

    List<String> lines = run.lines();
    assertThat(lines).hasSize(5_000);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(JSON.readTree(lines.get(i)).path("id").asText()).isEqualTo(Integer.toString(i));
    }
  }

  @Test
  void gzipIsReadAndWrittenByItsName() throws Exception {
    Path in = folder.resolve("posts.jsonl.gz");
    Path out = folder.resolve("scored.jsonl.gz");
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(in))) {
      packed.write(bytes("{\"text\":\"one\"}\n{\"text\":\"two\"}\n"));
    }

    CommandLineProbe run =
        CommandLineProbe.run("score", "--in", in.toString(), "--out", out.toString());

    assertThat(run.code()).isEqualTo(Exit.OK);
    assertThat(run.out()).isEmpty();
    try (GZIPInputStream unpacked = new GZIPInputStream(Files.newInputStream(out))) {
      String text = new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text.lines()).hasSize(2);
    }
  }

  @Test
  void aFaultHalfwayLeavesNoOutputFile() throws Exception {
    Path in = folder.resolve("cut.jsonl.gz");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes("{\"text\":\"one\"}\n".repeat(1000)));
    }
    Files.write(in, Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
    Path out = folder.resolve("scored.jsonl");

    CommandLineProbe run =
        CommandLineProbe.run("score", "--in", in.toString(), "--out", out.toString());

    assertThat(run.code()).isEqualTo(Exit.FAILURE);
    assertThat(run.err()).contains("cut.jsonl.gz").hasLineCount(1);
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(in);
    }
  }

  @Test
  void aPipeIsAnsweredWithoutWaitingForItsEnd() throws Exception {
    Duration patience = Duration.ofSeconds(30);
    try (LivePipe pipe = new LivePipe()) {
      pipe.type("{\"text\":\"one\"}\n");
      assertThat(pipe.nextAnswer(patience)).contains("\"id\":\"1\"");
      pipe.type("{\"text\":\"two\"}\n");
      assertThat(pipe.nextAnswer(patience)).contains("\"id\":\"2\"");
    }
  }

  @Test
  void wrongUseIsExplained() {
    assertThat(CommandLineProbe.run("score", "--threads", "0"))
        .satisfies(
            run -> {
              assertThat(run.code()).isEqualTo(Exit.USAGE);
              assertThat(run.err()).contains("--threads is 0; accepted: 1 to 1024");
            });
    assertThat(CommandLineProbe.run("score", "--in", folder.resolve("none").toString()))
        .satisfies(
            run -> {
              assertThat(run.code()).isEqualTo(Exit.FAILURE);
              assertThat(run.err()).contains("does not exist").hasLineCount(1);
            });
    assertThat(CommandLineProbe.run("score", "--in", folder.toString()).err())
        .contains("is a folder");
    assertThat(CommandLineProbe.run("score", "--config", "nowhere").err()).contains("is no folder");
    assertThat(CommandLineProbe.run("score", "--in", "").err()).contains("--in is empty");
  }

  @Test
  void aFileThatIsOnlyCalledGzipIsToldApart() throws IOException {
    for (String content : List.of("", "x", "{\"text\":\"soup again\"}\n")) {
      Path file = Files.writeString(folder.resolve("posts.jsonl.gz"), content);

      CommandLineProbe run = CommandLineProbe.run("score", "--in", file.toString());

      assertThat(run.code()).isEqualTo(Exit.FAILURE);
      assertThat(run.err()).contains("posts.jsonl.gz is no gzip file").hasLineCount(1);
    }
  }

  private static CommandLineProbe score(String input) {
    return CommandLineProbe.runWith(bytes(input), "score");
  }

  private static List<JsonNode> valid(CommandLineProbe run) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : run.lines()) {
      JsonNode node = JSON.readTree(line);
      assertThat(schema.validate(node))
          .as(line.substring(0, Math.min(200, line.length())))
          .isEmpty();
      lines.add(node);
    }
    return lines;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
