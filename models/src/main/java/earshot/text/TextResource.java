package earshot.text;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads this package's own lists. */
final class TextResource {
  private TextResource() {}

  /** All lines but the empty ones and the comments. */
  static List<String> lines(String name) {
    try (InputStream in = TextResource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException("resource earshot/text/" + name + " is not in the jar");
      }
      InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in;
      return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource earshot/text/" + name, e);
    }
  }
}
