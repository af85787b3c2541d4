package earshot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.taxonomy.Level;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stream that somebody means ill with: nothing crashes, nothing piles up, all is accounted for.
 */
@Timeout(300)
class PoisonedStreamTest {
  private static final int POSTS = 30_000;
  private static final int ONE_IN = 10;
  private static final int BOMB_MEGABYTES = 256;
  private static final long MOST_HEAP_GROWTH = 96L << 20;

  @TempDir Path folder;

  @Test
  void aTenthOfGarbageOfThirtyKindsIsAccountedFor() throws Exception {
    Work work = new Work(folder);
    List<byte[]> garbage = garbage();
    assertThat(garbage).hasSizeGreaterThanOrEqualTo(30);
    int bad = 0;
    try (OutputStream out = file("posts.jsonl")) {
      for (int i = 0; i < POSTS; i++) {
        // One author in seven writes all the flagged ones.
        out.write(Work.post(i, i % 100 == 0 ? "flagme" : "fine").getBytes(StandardCharsets.UTF_8));
        if (i % ONE_IN == 0) {
          out.write(garbage.get(bad++ % garbage.size()));
          out.write('\n');
        }
      }
    }
    JobProgress done = work.start(work.config("")).await();

    assertThat(done.records()).isEqualTo(POSTS + bad);
    assertThat(done.flagged()).containsOnlyKeys(Level.MODERATE);
    assertThat(done.flags()).isEqualTo(POSTS / 100);
    assertThat(done.posts()).isEqualTo(POSTS);
    assertThat(done.allDeadLetters() + done.dropped().getOrDefault("blank-line", 0L))
        .isEqualTo(bad);
    assertThat(done.conserved()).isTrue();
  }

  /** A quarter of a gigabyte of one line in a small file, and posts of a megabyte beside it. */
  @Test
  void aBombIsOneDeadLetterAndTakesNoMoreMemoryThanALine() throws Exception {
    Work work = new Work(folder);
    byte[] zeros = new byte[1 << 20];
    try (OutputStream bomb = new GZIPOutputStream(file("bomb.jsonl.gz"), 1 << 16)) {
      for (int i = 0; i < BOMB_MEGABYTES; i++) {
        bomb.write(zeros);
      }
      bomb.write('\n');
      bomb.write(Work.post(1, "flagme behind the bomb").getBytes(StandardCharsets.UTF_8));
    }
    assertThat(Files.size(work.inbox.resolve("bomb.jsonl.gz"))).isLessThan(1 << 20);
    try (OutputStream long1 = file("long.jsonl")) {
      String text = "x".repeat(1 << 20);
      for (int i = 10; i < 60; i++) {
        long1.write(Work.post(i, text).getBytes(StandardCharsets.UTF_8));
      }
    }
    long before = used();
    LocalRun run = work.start(work.config(""));
    long peak = before;
    while (!run.ended()) {
      peak = Math.max(peak, used());
      Thread.sleep(1000);
    }
    JobProgress done = run.await();

    assertThat(done.deadLetters()).containsOnlyKeys("line-too-long").containsValue(51L);
    assertThat(done.flags()).isEqualTo(1);
    assertThat(done.conserved()).isTrue();
    assertThat(peak - before).isLessThan(MOST_HEAP_GROWTH);
  }

  /** What is in use after a collection, so that garbage of Java's own does not count. */
  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private OutputStream file(String name) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(folder.resolve("inbox").resolve(name)));
  }

  /** None of them is a post, and none holds a line feed. */
  private static List<byte[]> garbage() {
    String post = Work.post(1, "x").strip();
    List<byte[]> kinds = new ArrayList<>();
    for (String kind :
        List.of(
            "", // blank
            "nonsense",
            "{",
            "}",
            "[]",
            "7",
            "null",
            "\"text\"",
            "{\"id\":1,",
            "{'id':1}",
            "<html><body>502</body></html>",
            "id,author,text",
            "\u0000\u0000\u0000",
            post + post,
            post + ",",
            post.substring(0, post.length() / 2),
            "{\"x\":" + "[".repeat(900),
            "{\"x\":".repeat(300),
            post.replace("\"id\":1", "\"id\":" + "4".repeat(1200)),
            post.replace("\"id\":1", "\"id\":{}"),
            post.replace("\"id\":1", "\"id\":\"\""),
            post.replace("\"id\":1", "\"id\":null"),
            post.replace("\"text\"", "\"words\""),
            post.replace("\"x\"", "12"),
            post.replace("\"x\"", "[\"x\"]"),
            post.replace("1700000001", "1e400"),
            post.replace("1700000001", "-1"),
            post.replace("1700000001", "\"soon\""),
            post.replace("\"author1\"", "{\"name\":\"author1\"}"),
            post.replace("}", ",\"text\":\"y\"}"),
            post.replace("}", ",\"source\":9}"),
            post.replace("\"x\"", "\"raw tab \t and bell \u0007\""),
            post.replace("\"x\"", "\"" + "x".repeat(5000) + "\""))) {
      kinds.add(kind.getBytes(StandardCharsets.UTF_8));
    }
    byte[] damaged = post.getBytes(StandardCharsets.UTF_8);
    damaged[damaged.length / 2] = (byte) 0xC0;
    kinds.add(damaged);
    kinds.add(post.getBytes(StandardCharsets.UTF_16BE));
    kinds.add(new byte[] {(byte) 0xFF, (byte) 0xFE, (byte) 0xFD});
    kinds.add(new byte[] {0x1F, (byte) 0x8B, 8, 0}); // the beginning of a gzip
    return kinds;
  }
}
