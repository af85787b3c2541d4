package earshot.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Says which Earshot this is; the build writes the number. */
final class Version implements IVersionProvider {
  static String number() {
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new IllegalStateException("the jar of the command line is not readable", e);
    }
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "Earshot " + number(),
      "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name"),
      "GPL-3.0-or-later; comes without any warranty"
    };
  }
}
