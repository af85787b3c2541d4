package earshot.pipeline;

import earshot.pipeline.source.FileOrigin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How many bytes a job has before it. */
final class InputSize {

  private InputSize() {}

  /** The sum over all files; empty where a source has no end or is not of this machine. */
  static OptionalLong of(PipelineConfig config) {
    long total = 0;
    for (SourceConfig source : config.sources()) {
      if (!(source.origin() instanceof FileOrigin input)
          || input.watch().isPresent()
          || !input.paths().stream().allMatch(FileAddress::isLocal)) {
        return OptionalLong.empty();
      }
      total +=
          input.paths().stream()
              .flatMap(path -> files(FileAddress.path(path), input.glob()).stream())
              .distinct()
              .mapToLong(file -> file.toFile().length())
              .sum();
    }
    return OptionalLong.of(total);
  }

  private static List<Path> files(Path path, String glob) {
    PathMatcher names = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(Files::isRegularFile)
          .filter(
              file ->
                  file.equals(path)
                      || (names.matches(file.getFileName()) && isShown(path.relativize(file))))
          .toList();
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
