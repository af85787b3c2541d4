package earshot.pipeline.source;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveEnumerator;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/**
 * The files that are named, and those of the folders that are named, and of those below them, whose
 * name fits a glob. Each is taken once, however many of the places it lies in. Names that begin
 * with a dot or an underscore are left alone, so that a file can be written beside and then
 * renamed.
 */
final class MatchingFiles extends NonSplittingRecursiveEnumerator {
  private final PathMatcher names;

  MatchingFiles(String glob) {
    this.names = FileSystems.getDefault().getPathMatcher("glob:" + glob);
  }

  @Override
  public Collection<FileSourceSplit> enumerateSplits(Path[] paths, int atLeast) throws IOException {
    List<FileSourceSplit> splits = new ArrayList<>();
    Set<Path> taken = new HashSet<>();
    for (Path path : paths) {
      FileSystem files = path.getFileSystem();
      FileStatus status = files.getFileStatus(path);
      ArrayList<FileSourceSplit> found = new ArrayList<>();
      if (status.isDir()) {
        addSplitsForPath(status, files, found);
      } else {
        // A file that is named itself is read, whatever its name.
        super.convertToSourceSplits(status, files, found);
      }
      found.stream().filter(split -> taken.add(split.path())).forEach(splits::add);
    }
    return splits;
  }

  @Override
  protected void convertToSourceSplits(
      FileStatus file, FileSystem fileSystem, List<FileSourceSplit> target) throws IOException {
    if (names.matches(java.nio.file.Path.of(file.getPath().getName()))) {
      super.convertToSourceSplits(file, fileSystem, target);
    }
  }
}
