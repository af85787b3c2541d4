package earshot.pipeline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {

  @Test
  void everyLineIsCutAtItsLineFeed() throws IOException {
    assertThat(texts("one\n\ntwo\r\nthree", 100)).containsExactly("one", "", "two\r", "three");
  }

  @Test
  void anEmptyStreamHasNoLine() throws IOException {
    assertThat(texts("", 100)).isEmpty();
    assertThat(texts("\n", 100)).containsExactly("");
  }

  @Test
  void aLineOfExactlyTheLimitIsWhole() throws IOException {
    for (int length : new int[] {5, 65_535, 65_536, 65_537, 131_072, 200_000}) {
      String line = "x".repeat(length);
      List<BoundedLines.Line> lines = lines("a\n" + line + "\nb\n", length);
      assertThat(lines).hasSize(3);
      assertThat(lines.get(1).tooLong()).isFalse();
      assertThat(text(lines.get(1))).isEqualTo(line);
      assertThat(text(lines.get(2))).isEqualTo("b");
    }
  }

  @Test
  void aLongerLineIsReadOverAndItsBeginningKept() throws IOException {
    for (int length : new int[] {6, 65_536, 65_537, 3_000_000}) {
      List<BoundedLines.Line> lines = lines("a\n" + "x".repeat(length) + "\nb", 5);
      assertThat(lines).hasSize(3);
      assertThat(lines.get(1).tooLong()).isTrue();
      assertThat(lines.get(1).length()).isEqualTo(length);
      assertThat(text(lines.get(1))).isEqualTo("xxxxx");
      assertThat(text(lines.get(2))).isEqualTo("b");
    }
  }

  @Test
  void thePositionIsThatOfTheNextLine() throws IOException {
    BoundedLines lines = open("ab\ncde\n" + "x".repeat(70_000) + "\nz", 10, 1000);
    List<Long> positions = new ArrayList<>();
    while (lines.next().isPresent()) {
      positions.add(lines.position());
    }
    assertThat(positions).containsExactly(1003L, 1007L, 71_008L, 71_009L);
  }

  private static BoundedLines open(String content, int max, long position) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new BoundedLines(new ByteArrayInputStream(bytes), max, position);
  }

  private static List<BoundedLines.Line> lines(String content, int max) throws IOException {
    BoundedLines lines = open(content, max, 0);
    List<BoundedLines.Line> all = new ArrayList<>();
    for (Optional<BoundedLines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
      all.add(next.get());
    }
    return all;
  }

  private static List<String> texts(String content, int max) throws IOException {
    return lines(content, max).stream().map(BoundedLinesTest::text).toList();
  }

  private static String text(BoundedLines.Line line) {
    return new String(line.bytes(), StandardCharsets.UTF_8);
  }
}
