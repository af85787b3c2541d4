package earshot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.triage.Flag;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the job knows lives on through stops, other parallelisms and newer versions. */
@Timeout(180)
class SavepointTest {
  private static final String WATCH = ", watch: true, watch_interval_seconds: 1";

  /** Written by version 0.1 and committed; see {@link #makeTheCommittedSavepoint}. */
  private static final Path COMMITTED = Path.of("src/test/resources/savepoints/0.1");

  private static final long START = 1_772_409_600L; // 2026-03-02, midnight UTC

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"2, 3", "3, 1"})
  void anotherParallelismAfterAStopChangesNothing(int before, int after) throws Exception {
    List<String> lines = manyLines();
    List<String> firstHalf = lines.subList(0, 200);
    List<String> secondHalf = lines.subList(200, 400);
    Work whole = new Work(Files.createDirectories(folder.resolve("whole")));
    Files.writeString(whole.inbox.resolve("in.jsonl"), String.join("", lines));
    whole.start(whole.config("")).await();

    Work parts = new Work(Files.createDirectories(folder.resolve("parts")));
    arrive(parts, "one.jsonl", firstHalf);
    LocalRun first = parts.start(parts.config(WATCH).withParallelism(before));
    await(first, progress -> progress.records() == 200);
    String savepoint = first.stopWithSavepoint(folder.resolve("savepoints"));
    arrive(parts, "two.jsonl", secondHalf);
    LocalRun second = from(savepoint, parts, after);
    await(second, progress -> progress.records() == 400);
    Map<String, ObjectNode> expected = WrittenFlags.of(whole.changes.records());
    awaitEqual(second, parts, expected);
    second.cancel();

    assertThat(expected.values()).anyMatch(flag -> flag.at("/repeats/count").asInt() > 1);
    assertThat(second.progress().records()).isEqualTo(400);
  }

  /** An operator's upgrade: the state of a version before this one is read, and the job goes on. */
  @Test
  void aSavepointOfAnOlderVersionIsRestoredAndTheJobGoesOn() throws Exception {
    Work work = new Work(folder);
    LocalRun run = from(FileAddress.of(COMMITTED), work, 2);
    arrive(
        work,
        "new.jsonl",
        List.of(line("new", "ash", "flagme once more", 1800), line("fine", "birch", "fine", 1900)));
    await(run, progress -> progress.records() == 7);
    Map<String, ObjectNode> flags = WrittenFlags.of(work.changes.records());
    run.cancel();

    ObjectNode flag = flags.get("new");
    assertThat(flag.at("/repeats/of").asText()).isEqualTo(Flag.idOf("forum", "a1"));
    assertThat(flag.at("/history/flags").asInt()).isEqualTo(2);
    assertThat(Instant.parse(flag.at("/history/last_at").asText()))
        .isEqualTo(Instant.ofEpochSecond(START + 600));
    assertThat(run.progress().flags()).isEqualTo(4);
  }

  /**
   * Makes the committed savepoint anew, when a version is about to be released: {@code mvn -pl
   * pipeline -am test -Dtest=SavepointTest#makeTheCommittedSavepoint
   * -Dsurefire.failIfNoSpecifiedTests=false -Dtest.jvm.args=-Dearshot.savepoint.make=true}. Those
   * of released versions stay.
   */
  @Test
  @EnabledIfSystemProperty(named = "earshot.savepoint.make", matches = "true")
  void makeTheCommittedSavepoint() throws Exception {
    Work work = new Work(folder);
    arrive(
        work,
        "old.jsonl",
        List.of(
            line("a1", "ash", "flagme", 0),
            line("a2", "ash", "flagme again", 600),
            line("f1", "birch", "fine", 700),
            line("c1", "cedar", "flagme one two three four five six seven eight nine ten", 800),
            "nonsense\n"));
    LocalRun run = work.start(work.config(WATCH));
    await(run, progress -> progress.records() == 5);
    Path made = Path.of(URI.create(run.stopWithSavepoint(folder.resolve("savepoints"))));
    Files.createDirectories(COMMITTED);
    try (Stream<Path> files = Files.list(made)) {
      for (Path file : files.toList()) {
        Files.copy(
            file, COMMITTED.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static LocalRun from(String savepoint, Work work, int parallelism) throws Exception {
    return LocalRun.start(
        work.config(WATCH).withParallelism(parallelism),
        new WordAssessor(0),
        work.sinks(),
        Optional.of(savepoint));
  }

  private static void await(LocalRun run, Predicate<JobProgress> reached) throws Exception {
    while (!reached.test(run.progress())) {
      assertThat(run.ended()).isFalse();
      Thread.sleep(100);
    }
    Thread.sleep(1_500); // until authors have settled
  }

  private static void awaitEqual(LocalRun run, Work work, Map<String, ObjectNode> expected)
      throws Exception {
    for (int i = 0; i < 50; i++) {
      if (WrittenFlags.of(work.changes.records()).equals(expected)) {
        return;
      }
      assertThat(run.ended()).isFalse();
      Thread.sleep(200);
    }
    assertThat(WrittenFlags.of(work.changes.records())).isEqualTo(expected);
  }

  private static void arrive(Work work, String name, List<String> lines) throws IOException {
    Path hidden = Files.writeString(work.inbox.resolve("." + name), String.join("", lines));
    Files.move(hidden, work.inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private static List<String> manyLines() {
    Random random = new Random(1);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String text = i % 3 > 0 ? "fine" : random.nextInt(5) == 0 ? "grave flagme" : "flagme";
      lines.add(line("p" + i, "author" + random.nextInt(15), text, random.nextInt(3600)));
    }
    return lines;
  }

  private static String line(String id, String author, String text, long seconds) {
    return "{\"id\":\"%s\",\"author\":\"%s\",\"text\":\"%s\",\"created_at\":%d}\n"
        .formatted(id, author, text, START + seconds);
  }
}
