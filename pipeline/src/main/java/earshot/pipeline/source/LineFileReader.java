package earshot.pipeline.source;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.ArrayResultIterator;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.Path;

/**
 * Reads one file, in batches. What is broken in the file itself (no gzip, a cut or damaged gzip, a
 * file that is gone) becomes one last record that says so; any other failure of the disk or network
 * is thrown, so that Flink tries again.
 */
final class LineFileReader implements BulkFormat.Reader<RawRecord> {
  static final String LINE_TOO_LONG = "line-too-long";
  static final String BROKEN_FILE = "broken-file";

  private static final int BATCH_RECORDS = 256;
  private static final int BATCH_BYTES = 1024 * 1024;
  private static final int GZIP_BUFFER_BYTES = 64 * 1024;

  private final String source;
  private final Path file;
  private final int maxLineBytes;
  private final long offset;
  private CountedStream counted;
  private BoundedLines lines;
  private boolean gzip;
  private long reportedBytes;
  private boolean ended;

  /**
   * @param offset where to begin, in the file's uncompressed content
   */
  LineFileReader(String source, Path file, int maxLineBytes, long offset) {
    this.source = source;
    this.file = file;
    this.maxLineBytes = maxLineBytes;
    this.offset = offset;
  }

  @Override
  public BulkFormat.RecordIterator<RawRecord> readBatch() throws IOException {
    long start = position();
    List<RawRecord> batch = new ArrayList<>();
    int bytes = 0;
    while (!ended && batch.size() < BATCH_RECORDS && bytes < BATCH_BYTES) {
      Optional<RawRecord> read = readRecord();
      read.ifPresent(batch::add);
      bytes += read.map(record -> record.bytes().length).orElse(0);
    }
    if (batch.isEmpty()) {
      return null; // what Flink's contract asks for at the end
    }
    ArrayResultIterator<RawRecord> iterator = new ArrayResultIterator<>();
    iterator.set(batch.toArray(RawRecord[]::new), batch.size(), start, 0);
    return iterator;
  }

  /** Reads over records that were already handed on before a restart. */
  void skip(long records) throws IOException {
    for (long i = 0; i < records && !ended; i++) {
      readRecord();
    }
  }

  private Optional<RawRecord> readRecord() throws IOException {
    try {
      if (lines == null) {
        open();
      }
      Optional<BoundedLines.Line> line = lines.next();
      ended = line.isEmpty();
      return line.map(this::record);
    } catch (EOFException | ZipException e) {
      return broken(e);
    } catch (FileNotFoundException e) {
      if (file.getFileSystem().exists(file)) {
        throw e; // it may not be read, which a person has to mend
      }
      return broken(e);
    }
  }

  private void open() throws IOException {
    gzip = file.getName().endsWith(".gz") || file.getName().endsWith(".gzip");
    FSDataInputStream raw = file.getFileSystem().open(file);
    counted = new CountedStream(raw);
    InputStream content = counted;
    if (gzip) {
      content = new GZIPInputStream(counted, GZIP_BUFFER_BYTES);
      content.skipNBytes(offset);
    } else {
      raw.seek(offset);
    }
    reportedBytes = gzip ? (offset > 0 ? counted.count() : 0) : offset;
    lines = new BoundedLines(content, maxLineBytes, offset);
  }

  private RawRecord record(BoundedLines.Line line) {
    if (!line.tooLong()) {
      return new RawRecord(source, line.bytes(), newBytes(), "", "");
    }
    String detail =
        "a line of %d bytes that ends before byte %d of %s; accepted: at most %d bytes; kept: %d"
            .formatted(line.length(), position(), file, maxLineBytes, line.bytes().length);
    return new RawRecord(source, line.bytes(), newBytes(), LINE_TOO_LONG, detail);
  }

  private Optional<RawRecord> broken(IOException e) {
    ended = true;
    String place = file + " from byte " + position() + " of its content on";
    byte[] payload = place.getBytes(StandardCharsets.UTF_8);
    String detail = place + " cannot be read: " + e.getMessage();
    return Optional.of(new RawRecord(source, payload, newBytes(), BROKEN_FILE, detail));
  }

  private long position() {
    return lines == null ? offset : lines.position();
  }

  private long newBytes() {
    if (counted == null) {
      return 0; // the file was gone before it could be opened
    }
    // Of a plain file the place behind the record counts, which a restart finds again to the byte;
    // of
    // a compressed one only what was read ahead is known.
    long read = gzip ? counted.count() : position();
    long fresh = read - reportedBytes;
    reportedBytes = read;
    return fresh;
  }

  @Override
  public void close() throws IOException {
    if (counted != null) {
      counted.close();
    }
  }
}
