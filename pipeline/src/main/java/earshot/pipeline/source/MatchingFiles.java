package earshot.pipeline.source;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.PathMatcher;
import java.util.List;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveEnumerator;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;

/**
 * The files of a folder and of those below it whose name fits a glob. Names that begin with a dot
 * or an underscore are left alone, so that a file can be written beside and then renamed.
 */
final class MatchingFiles extends NonSplittingRecursiveEnumerator {
  private final PathMatcher names;

  MatchingFiles(String glob) {
    this.names = FileSystems.getDefault().getPathMatcher("glob:" + glob);
  }

  @Override
  protected void convertToSourceSplits(
      FileStatus file, FileSystem fileSystem, List<FileSourceSplit> target) throws IOException {
    if (names.matches(java.nio.file.Path.of(file.getPath().getName()))) {
      super.convertToSourceSplits(file, fileSystem, target);
    }
  }
}
