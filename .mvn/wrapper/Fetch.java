import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fetches a URL into a file, for a machine that has a JDK but neither curl nor wget. */
final class Fetch {
  public static void main(String[] args) throws Exception {
    try (InputStream in = URI.create(args[0]).toURL().openStream()) {
      Files.copy(in, Path.of(args[1]));
    } catch (java.io.IOException e) {
      System.err.println("mvnw: " + e);
      System.exit(1);
    }
  }
}
