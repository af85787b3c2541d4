package earshot.pipeline;

import earshot.pipeline.source.FileOrigin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How many bytes a job has before it. */
final class InputSize {

  private InputSize() {}

  /** The sum over all files; empty where a source has no end or is not of this machine. */
  static OptionalLong of(PipelineConfig config) {
    long total = 0;
    for (SourceConfig source : config.sources()) {
      if (!(source.origin() instanceof FileOrigin files)
          || files.watch().isPresent()
          || !FileAddress.isLocal(files.path())) {
        return OptionalLong.empty();
      }
      total += bytes(FileAddress.path(files.path()), files.glob());
    }
    return OptionalLong.of(total);
  }

  private static long bytes(Path path, String glob) {
    PathMatcher names = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> names.matches(file.getFileName()))
          .filter(file -> file.equals(path) || isShown(path.relativize(file)))
          .mapToLong(file -> file.toFile().length())
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the source does: what begins with a dot or an underscore is left alone. */
  private static boolean isShown(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".") || part.toString().startsWith("_")) {
        return false;
      }
    }
    return true;
  }
}
