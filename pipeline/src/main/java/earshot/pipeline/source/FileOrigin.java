package earshot.pipeline.source;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.apache.flink.api.connector.source.Source;

/**
 * Files of lines.
 *
 * @param path absolute file or folder, or an address of a file system that Flink knows
 * @param glob which names of a folder are taken
 * @param watch how often to look for new files, or empty to end after the last one
 */
public record FileOrigin(String path, String glob, Optional<Duration> watch) implements Origin {
  public FileOrigin {
    Objects.requireNonNull(path, "FileOrigin.path");
    Objects.requireNonNull(glob, "FileOrigin.glob");
    Objects.requireNonNull(watch, "FileOrigin.watch");
  }

  @Override
  public Source<RawRecord, ?, ?> open(String id, int maxRecordBytes) {
    return FileRecords.source(id, path, glob, maxRecordBytes, watch);
  }

  @Override
  public boolean single() {
    return false;
  }
}
