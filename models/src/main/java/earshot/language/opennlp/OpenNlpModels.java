package earshot.language.opennlp;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** Opens models on the class path. */
final class OpenNlpModels {

  private OpenNlpModels() {}

  static InputStream open(String resource) throws IOException {
    InputStream in = OpenNlpModels.class.getResourceAsStream(resource);
    if (in == null) {
      throw new FileNotFoundException(
          "the model " + resource + " is not on the class path: is the jar whole?");
    }
    return new BufferedInputStream(in);
  }
}
