package earshot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import earshot.codec.PostReader;
import earshot.codec.Pseudonyms;
import earshot.codec.Reading;
import earshot.pipeline.deadletter.DeadLetterReader;
import earshot.taxonomy.Level;
import earshot.triage.DeadLetter;
import earshot.triage.Flag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Law 2 over every kind of bad line: in = out + dropped by a named rule + dead letters. */
class ConservationTest {
  @TempDir Path folder;

  @Test
  void everyKindOfBadLineIsAccountedFor() throws Exception {
    Work work = new Work(folder);
    Files.write(work.inbox.resolve("all.jsonl"), everyKindOfLine());
    Files.write(work.inbox.resolve("good.jsonl.gz"), gzip(Work.post(500, "flagme")));
    byte[] gzip = gzip(Work.post(600, "fine").repeat(200));
    Files.write(work.inbox.resolve("cut.jsonl.gz"), java.util.Arrays.copyOf(gzip, 60));
    Files.writeString(work.inbox.resolve("liar.jsonl.gz"), "no gzip at all");
    Files.write(work.inbox.resolve("empty.jsonl"), new byte[0]);
    Files.writeString(work.inbox.resolve("other.csv"), "not,ours\n");
    Files.writeString(work.inbox.resolve(".hidden.jsonl"), "not yet ours\n");

    JobProgress done = work.start(work.config("")).await();

    assertThat(done.deadLetters())
        .contains(
            entry("invalid-utf8", 2L),
            entry("not-json", 8L),
            entry("not-an-object", 4L),
            entry("beyond-limits", 2L),
            entry("missing-field", 5L),
            entry("wrong-field", 9L),
            entry("duplicate-field", 1L),
            entry("line-too-long", 1L),
            entry("broken-file", 2L),
            entry("assessor-failed", 1L));
    assertThat(done.dropped()).containsEntry("blank-line", 4L).containsKey("not-flagged");
    assertThat(done.flagged()).containsExactly(entry(Level.MODERATE, 5L));
    assertThat(done.conserved()).isTrue();
    assertThat(done.bytesDone()).isLessThanOrEqualTo(done.bytesTotal().orElseThrow());
    assertThat(done.posts()).isEqualTo(done.flags() + done.notFlagged() + 1);
    assertThat(work.flags.records())
        .extracting(flag -> flag.post().id())
        .containsExactlyInAnyOrder("1", "2", "3", "4", "500");
    assertThat(work.deadLetters.records()).hasSize((int) done.allDeadLetters());
    holdsInTheFiles(work, done);
    noHandleWentOn(work);
  }

  private static void holdsInTheFiles(Work work, JobProgress done) throws IOException {
    List<DeadLetter> written = new ArrayList<>();
    long count = DeadLetterReader.read(work.folder.resolve("dead-letters"), written::add);
    assertThat(count).isEqualTo(done.allDeadLetters());
    assertThat(written).containsExactlyInAnyOrderElementsOf(work.deadLetters.records());
    // What is sent again meets the same fault, and so the same dead letter.
    PostReader again =
        new PostReader("forum", new Pseudonyms(Work.KEY.getBytes(StandardCharsets.UTF_8)));
    for (DeadLetter letter : written) {
      if (letter.stage().equals("read-posts") && DeadLetterReader.replayable(letter)) {
        Reading reading = again.read(DeadLetterReader.payload(letter), Instant.EPOCH);
        assertThat(reading).isInstanceOf(Reading.Rejected.class);
        assertThat(((Reading.Rejected) reading).payload()).isEqualTo(letter.payload());
      }
    }
  }

  private static void noHandleWentOn(Work work) {
    for (Flag flag : work.flags.records()) {
      assertThat(flag.toString()).doesNotContain("\"author\"").doesNotContainPattern("author\\d");
      assertThat(flag.post().authorKey()).matches("[0-9a-f]{32}");
    }
    for (DeadLetter letter : work.deadLetters.records()) {
      assertThat(letter.payload()).doesNotContainPattern("author\\d");
    }
    assertThat(work.deadLetters.records())
        .filteredOn(letter -> letter.reason().equals("assessor-failed"))
        .singleElement()
        .satisfies(
            letter ->
                assertThat(letter.detail()).contains("IllegalState").doesNotContain("breakme"));
  }

  private static byte[] everyKindOfLine() throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    // Good ones, in every dress.
    write(lines, "\uFEFF" + Work.post(1, "flagme, first in the file behind a byte order mark"));
    write(lines, Work.post(2, "flagme with a carriage return").replace("\n", "\r\n"));
    write(
        lines, Work.post(3, "flagme lone \\ud800 nul \\u0000").replace("}", ",\"x\":{\"y\":[]}}"));
    write(lines, Work.post(10, "fine"));
    write(lines, Work.post(11, ""));
    // Blank ones.
    write(lines, "\n\r\n   \n\t\n");
    // Bytes that are no UTF-8, one of them UTF-16.
    lines.write(Work.post(20, "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1));
    lines.write(new byte[] {(byte) 0xFF, (byte) 0xFE, '{', 0, '\n'});
    // No JSON.
    write(lines, "nonsense\n{\n{\"id\":1,\n{'id':1}\n\u0000\u0000\u0000\n");
    write(lines, Work.post(30, "one").strip() + Work.post(31, "two"));
    write(lines, Work.post(32, "raw nul \u0000"));
    write(lines, Work.post(33, "NaN").replace("17000000", "NaN17000000"));
    // JSON, but no object.
    write(lines, "[]\n7\n\"text\"\nnull\n");
    // Deep, and of many digits.
    write(lines, "{\"x\":" + "[".repeat(1000) + "\n");
    write(lines, Work.post(40, "x").replace("\"id\":40", "\"id\":" + "4".repeat(1500)));
    // Missing or null.
    write(lines, Work.post(50, "x").replace("\"id\":50,", ""));
    write(lines, Work.post(51, "x").replace("\"author\":", "\"writer\":").replace("author2", "w"));
    write(lines, Work.post(52, "x").replace("\"text\":\"x\",", ""));
    write(lines, Work.post(53, "x").replace("\"created_at\"", "\"at\""));
    write(lines, Work.post(54, "x").replace("\"text\":\"x\"", "\"text\":null"));
    // Wrong.
    write(lines, Work.post(60, "x").replace("\"id\":60", "\"id\":{}"));
    write(lines, Work.post(61, "x").replace("\"id\":61", "\"id\":\"\""));
    write(lines, Work.post(62, "x").replace("\"author6\"", "[\"w\"]"));
    write(lines, Work.post(63, "x").replace("\"x\"", "12"));
    write(lines, Work.post(64, "x").replace("1700000064", "\"soon\""));
    write(lines, Work.post(65, "x").replace("1700000065", "1e400"));
    write(lines, Work.post(66, "x").replace("}", ",\"source\":9}"));
    write(lines, Work.post(67, "x").replace("}", ",\"lang\":[]}"));
    write(lines, Work.post(68, "x").replace("}", ",\"reply_to\":true}"));
    // Twice.
    write(lines, Work.post(70, "x").replace("}", ",\"text\":\"y\"}"));
    // Too long, by far.
    write(lines, Work.post(80, "long ".repeat(100_000)));
    // One that our own code fails on.
    write(lines, Work.post(90, "breakme"));
    // The last line has no line feed.
    write(lines, Work.post(4, "flagme last").strip());
    return lines.toByteArray();
  }

  private static void write(ByteArrayOutputStream lines, String text) throws IOException {
    lines.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
