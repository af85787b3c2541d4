package earshot.pipeline.source;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.core.fs.Path;

/** Builds Flink's file source for lines of JSON. */
public final class FileRecords {

  private FileRecords() {}

  /**
   * A source over files, and over folders and the folders below them.
   *
   * @param id the source's id, which every record carries
   * @param paths files and folders, as Flink names them; each file is read once, however often it
   *     is named
   * @param glob which names of a folder to take
   * @param maxLineBytes a longer line becomes a faulty record
   * @param watch how often to look for new files; empty: read what is there and end
   */
  public static FileSource<RawRecord> source(
      String id, List<String> paths, String glob, int maxLineBytes, Optional<Duration> watch) {
    FileSource.FileSourceBuilder<RawRecord> builder =
        FileSource.forBulkFileFormat(
                new LineFormat(id, maxLineBytes),
                paths.stream().map(Path::new).toArray(Path[]::new))
            .setFileEnumerator(() -> new MatchingFiles(glob));
    watch.ifPresent(builder::monitorContinuously);
    return builder.build();
  }
}
