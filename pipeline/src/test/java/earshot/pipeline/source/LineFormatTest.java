package earshot.pipeline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFormatTest {
  private final LineFormat format = new LineFormat("forum", 100);
  @TempDir Path folder;

  @Test
  void fromEveryPositionTheRestIsRead() throws IOException {
    String content = lines(600);
    Path plain = Files.writeString(folder.resolve("a.jsonl"), content);
    Path gzip = gzip("a.jsonl.gz", content);
    Path cut = folder.resolve("cut.jsonl.gz");
    byte[] whole = Files.readAllBytes(gzip);
    Files.write(cut, java.util.Arrays.copyOf(whole, whole.length - 20));
    for (Path file : List.of(plain, gzip, cut)) {
      List<String> all = new ArrayList<>();
      List<CheckpointedPosition> positions = new ArrayList<>();
      read(file, new CheckpointedPosition(0, 0), all, positions);
      assertThat(all.size()).isGreaterThan(100);
      for (int i = 0; i < positions.size(); i += 37) {
        List<String> rest = new ArrayList<>();
        read(file, positions.get(i), rest, new ArrayList<>());
        assertThat(rest).isEqualTo(all.subList(i + 1, all.size()));
      }
      List<String> none = new ArrayList<>();
      read(file, positions.get(positions.size() - 1), none, new ArrayList<>());
      assertThat(none).isEmpty();
    }
  }

  @Test
  void theSourceBytesAddUpToTheFile() throws IOException {
    for (Path file :
        List.of(
            Files.writeString(folder.resolve("b.jsonl"), lines(5000)),
            gzip("b.jsonl.gz", lines(5000)))) {
      long sum = 0;
      try (BulkFormat.Reader<RawRecord> reader =
          format.createReader(new Configuration(), split(file))) {
        for (var batch = reader.readBatch(); batch != null; batch = reader.readBatch()) {
          for (var next = batch.next(); next != null; next = batch.next()) {
            sum += next.getRecord().sourceBytes();
          }
        }
      }
      assertThat(sum).isEqualTo(Files.size(file));
    }
  }

  @Test
  void aFileThatIsGoneIsOneFaultyRecord() throws IOException {
    Path file = Files.writeString(folder.resolve("c.jsonl"), "x\n");
    FileSourceSplit split = split(file);
    Files.delete(file);
    try (BulkFormat.Reader<RawRecord> reader = format.createReader(new Configuration(), split)) {
      RawRecord record = reader.readBatch().next().getRecord();
      assertThat(record.fault()).isEqualTo("broken-file");
      assertThat(record.detail()).contains("c.jsonl from byte 0");
      assertThat(reader.readBatch()).isNull();
    }
  }

  private void read(
      Path file, CheckpointedPosition from, List<String> lines, List<CheckpointedPosition> reached)
      throws IOException {
    FileSourceSplit split = split(file).updateWithCheckpointedPosition(from);
    try (BulkFormat.Reader<RawRecord> reader = format.restoreReader(new Configuration(), split)) {
      for (var batch = reader.readBatch(); batch != null; batch = reader.readBatch()) {
        for (RecordAndPosition<RawRecord> next = batch.next(); next != null; next = batch.next()) {
          RawRecord record = next.getRecord();
          lines.add(record.fault() + new String(record.bytes(), StandardCharsets.UTF_8));
          reached.add(new CheckpointedPosition(next.getOffset(), next.getRecordSkipCount()));
        }
      }
    }
  }

  private static FileSourceSplit split(Path file) throws IOException {
    long size = Files.size(file);
    return new FileSourceSplit(
        "1", new org.apache.flink.core.fs.Path(file.toUri()), 0, size, 0, size);
  }

  private static String lines(int count) {
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < count; i++) {
      content.append("line ").append(i).append(i % 50 == 7 ? "x".repeat(200) : "").append('\n');
    }
    return content.toString();
  }

  private Path gzip(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
