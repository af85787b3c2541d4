package earshot.pipeline;

import java.nio.file.Path;

/**
 * Paths of this machine as Flink names them: {@code file://} and the path as it is. Java's own
 * {@link Path#toUri()} writes a space as {@code %20}, which Flink takes for part of the name.
 */
public final class FileAddress {
  private static final String SCHEME = "file://";

  private FileAddress() {}

  /** The address of a path. */
  public static String of(Path path) {
    return SCHEME + path.toAbsolutePath().normalize();
  }

  /** Whether an address is one of this machine. */
  static boolean isLocal(String address) {
    return address.startsWith(SCHEME);
  }

  /** The path of a local address. */
  static Path path(String address) {
    return Path.of(address.substring(SCHEME.length()));
  }
}
