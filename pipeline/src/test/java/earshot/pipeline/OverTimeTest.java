package earshot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import earshot.sample.SampleSettings;
import earshot.sample.Sampler;
import earshot.settings.Setting;
import earshot.trend.Spike;
import earshot.trend.TrendCell;
import earshot.trend.TrendCount;
import earshot.trend.TrendUnit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the whole job makes of posts taken together. */
@Timeout(180)
class OverTimeTest {
  private static final String CHAIN =
      "flagme please copy and paste this if you know somebody who fights a battle that nobody"
          + " else can see";
  private static final int HOUR = 3600;

  @TempDir Path folder;

  @Test
  void repeatsAreOneItemAndAGraverFlagIsAnother() throws Exception {
    Map<String, ObjectNode> flags =
        run(
            line("1", "ash", "flagme", 0),
            line("2", "ash", "flagme again", HOUR),
            line("3", "ash", "grave flagme", 2 * HOUR),
            line("4", "birch", "flagme", 60));

    ObjectNode item = flags.get("1");
    assertThat(item.at("/repeats/count").asInt()).isEqualTo(1);
    assertThat(item.at("/repeats/posts/0").asText()).isEqualTo("2");
    assertThat(item.at("/repeats/of").isNull()).isTrue();
    assertThat(flags.get("2").at("/repeats/of").asText()).isEqualTo(id("1"));
    ObjectNode graver = flags.get("3");
    assertThat(graver.at("/repeats/of").isNull()).isTrue();
    assertThat(graver.at("/course/0").asText()).contains("the level rose to HIGH");
    assertThat(graver.at("/history/flags").asInt()).isEqualTo(2);
    assertThat(graver.path("priority").asDouble()).isGreaterThan((3 + 0.5) / 7);
    assertThat(flags.get("4").at("/repeats/count").asInt()).isZero();
    assertThat(flags.get("4").at("/history/flags").asInt()).isZero();
  }

  /** The law behind replays: documents depend on which posts came, not on when or how often. */
  @Test
  void theSamePostsInAnotherOrderAndTwiceLeaveTheSameDocuments() throws Exception {
    List<String> lines = manyLines();
    Map<String, ObjectNode> first = run(lines.toArray(String[]::new));
    Collections.shuffle(lines, new Random(3));
    lines.addAll(lines.subList(0, 100));
    Map<String, ObjectNode> second = run(lines.toArray(String[]::new));

    assertThat(second).isEqualTo(first);
    assertThat(first.values()).anyMatch(flag -> flag.at("/repeats/count").asInt() > 1);
    assertThat(first.values()).anyMatch(flag -> !flag.at("/repeats/of").isNull());
  }

  @ParameterizedTest
  @EnumSource(OverTimeConfig.Backend.class)
  void bothStateBackendsGiveTheSameDocuments(OverTimeConfig.Backend backend) throws Exception {
    List<String> lines = manyLines();
    Map<String, ObjectNode> flags = run("state: {backend: " + backend + "}", lines).flags;
    assertThat(flags).isEqualTo(run("", lines).flags).isNotEmpty();
  }

  @Test
  void aTextThatIsPassedOnIsOneItemWithACount() throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      lines.add(line("c" + i, "author" + i, CHAIN + (i % 2 == 0 ? "" : "!!"), 60L * i));
    }
    lines.add(line("own", "willow", "grave " + CHAIN, 60));
    Outcome outcome = run("", lines);

    List<String> items =
        outcome.flags.values().stream()
            .filter(flag -> flag.at("/copies/of").isNull())
            .map(flag -> flag.path("post_id").asText())
            .toList();
    assertThat(items).containsExactly("c0", "own");
    ObjectNode item = outcome.flags.get("c0");
    assertThat(item.at("/copies/count").asInt()).isEqualTo(29);
    assertThat(item.at("/copies/posts")).hasSize(20);
    assertThat(outcome.done.flags()).as("each has its document still").isEqualTo(31);
    assertThat(outcome.flags).hasSize(31);
    assertThat(outcome.done.conserved()).isTrue();
  }

  @Test
  void theSameFewWordsOfManyPeopleStayManyItems() throws Exception {
    Map<String, ObjectNode> flags =
        run(
            line("1", "ash", "flagme i can not do this any more", 0),
            line("2", "birch", "flagme i can not do this any more", 1));
    assertThat(flags.values()).allMatch(flag -> flag.at("/copies/of").asText("").isEmpty());
    assertThat(flags.values()).noneMatch(flag -> flag.has("copies"));
  }

  @Test
  void everyPostIsCountedOnceInEveryUnit() throws Exception {
    List<String> lines = manyLines();
    run("", lines);
    Map<String, Long> last = new HashMap<>();
    for (TrendCount count : work.trends.records()) {
      last.put(count.unit() + " " + count.start() + " " + count.cell(), count.count());
      assertThat(count.source()).isEqualTo("forum");
    }
    for (TrendUnit unit : TrendUnit.values()) {
      assertThat(sum(last, unit.name(), "category=" + TrendCell.ALL + "]")).isEqualTo(lines.size());
      assertThat(sum(last, unit.name(), "HOPELESSNESS")).isEqualTo(150);
    }
  }

  @Test
  void anUnusualHourRaisesAnAlertAndAnUsualOneNone() throws Exception {
    List<String> lines = new ArrayList<>();
    long day = 24L * HOUR;
    for (int at = 0; at < 21; at++) { // working days and weekends of three weeks
      for (int i = 0; i < (at == 18 ? 60 : 5); i++) {
        lines.add(line(at + "-" + i, "author" + at + "-" + i, "flagme", at * day + i));
        lines.add(line(at + "-fine-" + i, "other", "fine", at * day + i));
      }
    }
    run("parallelism: 1", lines);

    Instant busy = TrendUnit.HOUR.start(Instant.ofEpochSecond(START + 18 * day));
    assertThat(work.alerts.records())
        .isNotEmpty()
        .allSatisfy(
            spike -> {
              assertThat(spike.hour()).isEqualTo(busy);
              assertThat(spike.category()).isEqualTo("HOPELESSNESS");
            });
    Spike last = work.alerts.records().get(work.alerts.records().size() - 1);
    assertThat(last.count()).isEqualTo(60);
    assertThat(last.posts()).isEqualTo(120);
    assertThat(last.expected()).isBetween(4.9, 5.2);
  }

  @Test
  void aSampleOfTheRestIsDrawnByIdAndWithoutItsText() throws Exception {
    List<String> lines = manyLines();
    Outcome outcome = run("samples: {bands: [{below: 1, rate: 0.2}]}", lines);
    Setting keys = Setting.parse("s", "bands: [{below: 1, rate: 0.2}]");
    Sampler sampler = new Sampler(SampleSettings.from(Optional.of(keys)));

    assertThat(work.samples.records()).hasSizeBetween(20, 100);
    assertThat(work.samples.records())
        .allSatisfy(
            sampled -> {
              assertThat(sampler.draw(sampled.post(), sampled.assessment())).isPresent();
              assertThat(sampled.weight()).isEqualTo(5);
              assertThat(sampled.text()).isFalse();
            });
    assertThat(outcome.done.conserved()).isTrue();
  }

  /** 150 flags of 15 authors over a day, and twice as many posts that are fine. */
  private static List<String> manyLines() {
    Random random = new Random(1);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 450; i++) {
      String text = i % 3 > 0 ? "fine" : random.nextInt(5) == 0 ? "grave flagme" : "flagme";
      lines.add(line("p" + i, "author" + random.nextInt(15), text, random.nextInt(HOUR)));
    }
    return lines;
  }

  private static final long START = 1_772_409_600L; // Monday 2026-03-02, midnight UTC

  private Work work;

  private record Outcome(Map<String, ObjectNode> flags, JobProgress done) {}

  private Map<String, ObjectNode> run(String... lines) throws Exception {
    return run("", List.of(lines)).flags;
  }

  private Outcome run(String keys, List<String> lines) throws Exception {
    work = new Work(Files.createTempDirectory(folder, "run"));
    Files.writeString(work.inbox.resolve("in.jsonl"), String.join("", lines));
    JobProgress done = work.start(work.configWith(keys)).await();
    return new Outcome(WrittenFlags.of(work.changes.records()), done);
  }

  private static long sum(Map<String, Long> counts, String unit, String category) {
    return counts.entrySet().stream()
        .filter(count -> count.getKey().startsWith(unit) && count.getKey().contains(category))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static String id(String post) {
    return earshot.triage.Flag.idOf("forum", post);
  }

  private static String line(String id, String author, String text, long seconds) {
    return "{\"id\":\"%s\",\"author\":\"%s\",\"text\":\"%s\",\"created_at\":%d}\n"
        .formatted(id, author, text, START + seconds);
  }
}
