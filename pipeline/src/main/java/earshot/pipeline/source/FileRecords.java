package earshot.pipeline.source;

import java.time.Duration;
import java.util.Optional;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.core.fs.Path;

/** Builds Flink's file source for lines of JSON. */
public final class FileRecords {

  private FileRecords() {}

  /**
   * A source over a file, or over a folder and the folders below it.
   *
   * @param id the source's id, which every record carries
   * @param path file or folder, as Flink names them
   * @param glob which names of a folder to take
   * @param maxLineBytes a longer line becomes a faulty record
   * @param watch how often to look for new files; empty: read what is there and end
   */
  public static FileSource<RawRecord> source(
      String id, String path, String glob, int maxLineBytes, Optional<Duration> watch) {
    FileSource.FileSourceBuilder<RawRecord> builder =
        FileSource.forBulkFileFormat(new LineFormat(id, maxLineBytes), new Path(path))
            .setFileEnumerator(() -> new MatchingFiles(glob));
    watch.ifPresent(builder::monitorContinuously);
    return builder.build();
  }
}
