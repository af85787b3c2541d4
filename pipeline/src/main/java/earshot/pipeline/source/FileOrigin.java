package earshot.pipeline.source;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.flink.api.connector.source.Source;

/**
 * Files of lines.
 *
 * @param paths absolute files or folders, or addresses of a file system that Flink knows; at least
 *     one
 * @param glob which names of a folder are taken; a file that is named itself always is
 * @param watch how often to look for new files, or empty to end after the last one
 */
public record FileOrigin(List<String> paths, String glob, Optional<Duration> watch)
    implements Origin {
  public FileOrigin {
    paths = List.copyOf(paths);
    if (paths.isEmpty()) {
      throw new IllegalArgumentException("FileOrigin.paths is empty; accepted: at least one");
    }
    Objects.requireNonNull(glob, "FileOrigin.glob");
    Objects.requireNonNull(watch, "FileOrigin.watch");
  }

  @Override
  public Source<RawRecord, ?, ?> open(String id, int maxRecordBytes) {
    return FileRecords.source(id, paths, glob, maxRecordBytes, watch);
  }

  @Override
  public boolean single() {
    return false;
  }
}
