package earshot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import earshot.pipeline.operator.Assessor;
import earshot.pipeline.operator.AssessorFactory;
import earshot.taxonomy.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What holds when the job fails, is stopped, and goes on. */
@Timeout(180)
class RecoveryTest {
  private static final int POSTS = 4000;

  @TempDir Path folder;

  /** Breaks the whole task once, well after the first checkpoint. */
  record CrashesOnce(String run, int at) implements AssessorFactory {
    private static final long serialVersionUID = 1L;
    private static final AtomicInteger JUDGED = new AtomicInteger();
    private static final AtomicInteger CRASHES = new AtomicInteger();

    @Override
    public Assessor create() {
      return post -> {
        pause();
        if (JUDGED.incrementAndGet() == at) {
          CRASHES.incrementAndGet();
          throw new AssertionError("the task breaks here");
        }
        return WordAssessor.assess(post);
      };
    }

    private static void pause() {
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void aCrashLosesNothingAndCountsNothingTwice() throws Exception {
    Work work = new Work(folder);
    Files.writeString(work.inbox.resolve("in.jsonl"), posts(0, POSTS) + "nonsense\n\n");
    LocalRun run =
        LocalRun.start(
            work.config(""), new CrashesOnce("crash", 3000), work.sinks(), Optional.empty());
    JobProgress done = run.await();

    assertThat(CrashesOnce.CRASHES).hasValue(1);
    assertThat(CrashesOnce.JUDGED.get()).isGreaterThan(POSTS); // some were judged again
    assertThat(done.records()).isEqualTo(POSTS + 2);
    assertThat(done.bytesDone()).isEqualTo(done.bytesTotal().orElseThrow());
    assertThat(done.flagged()).containsExactly(entry(Level.MODERATE, POSTS / 10L));
    assertThat(done.deadLetters()).containsExactly(entry("not-json", 1L));
    assertThat(done.conserved()).isTrue();
    assertThat(flagged(work)).isEqualTo(expected(0, POSTS));
  }

  @Test
  void aWatchedFolderIsReadOnThroughAStopWithASavepoint() throws Exception {
    Work work = new Work(folder);
    PipelineConfig config = work.config(", watch: true, watch_interval_seconds: 1");
    arrive(work, "one.jsonl", posts(0, 100));
    LocalRun first = work.start(config);
    await(first, progress -> progress.flags() == 10);
    arrive(work, "two.jsonl", posts(100, 200));
    await(first, progress -> progress.flags() == 20);
    assertThat(first.progress().bytesTotal()).isEmpty();
    String savepoint = first.stopWithSavepoint(folder.resolve("savepoints"));
    assertThat(first.await().records()).isEqualTo(200);
    assertThat(flagged(work)).isEqualTo(expected(0, 200));

    arrive(work, "three.jsonl", posts(200, 300));
    LocalRun second =
        LocalRun.start(
            config.withParallelism(1), new WordAssessor(0), work.sinks(), Optional.of(savepoint));
    await(second, progress -> progress.flags() == 30);
    assertThat(second.progress().records()).isEqualTo(300);
    assertThat(flagged(work)).isEqualTo(expected(0, 300));
    second.cancel();
    assertThat(second.ended()).isTrue();
  }

  private static void await(LocalRun run, Predicate<JobProgress> reached) throws Exception {
    while (!reached.test(run.progress())) {
      assertThat(run.ended()).isFalse();
      Thread.sleep(100);
    }
  }

  /** Written beside and then renamed, as the documentation asks. */
  private static void arrive(Work work, String name, String content) throws IOException {
    Path hidden = Files.writeString(work.inbox.resolve("." + name), content);
    Files.move(hidden, work.inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private static String posts(int from, int to) {
    StringBuilder lines = new StringBuilder();
    for (int i = from; i < to; i++) {
      lines.append(Work.post(i, i % 10 == 0 ? "flagme" : "fine"));
    }
    return lines.toString();
  }

  private static Set<String> expected(int from, int to) {
    List<String> ids =
        IntStream.range(from, to).filter(i -> i % 10 == 0).mapToObj(String::valueOf).toList();
    return new HashSet<>(ids);
  }

  private static Set<String> flagged(Work work) {
    Set<String> ids = new HashSet<>();
    work.flags.records().forEach(flag -> ids.add(flag.post().id()));
    return ids;
  }
}
