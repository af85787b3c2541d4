package earshot.functional;

import earshot.functional.FunctionalCase.Split;
import earshot.settings.Setting;
import earshot.taxonomy.Category;
import earshot.taxonomy.Level;
import earshot.taxonomy.Modality;
import earshot.taxonomy.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the two case files; an error names file, line and key. */
final class CaseFile {
  private CaseFile() {}

  /** The open cases, then the held ones. */
  static List<FunctionalCase> both() {
    return Stream.concat(
            read("cases.yaml", Split.OPEN).stream(), read("cases-held.yaml", Split.HELD).stream())
        .toList();
  }

  static Setting resource(String name) {
    try (InputStream in = CaseFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the test class path");
      }
      return Setting.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<FunctionalCase> read(String name, Split split) {
    return resource(name).allowOnly("cases").get("cases").elements().stream()
        .map(element -> functionalCase(element, split))
        .toList();
  }

  private static FunctionalCase functionalCase(Setting at, Split split) {
    at.allowOnly("id", "capability", "text", "expect", "pair", "split");
    if (at.get("split").name(Split.class) != split) {
      throw at.get("split").wrong("is not the split of this file, " + split);
    }
    try {
      return new FunctionalCase(
          at.get("id").text(),
          at.get("capability").text(),
          at.get("text").text(),
          expectation(at.get("expect")),
          at.find("pair").map(Setting::text),
          split);
    } catch (IllegalArgumentException e) {
      throw at.wrong("cannot be used: " + e.getMessage());
    }
  }

  private static Expectation expectation(Setting at) {
    at.allowOnly("flagged", "level_at_least", "level_at_most", "category", "subject", "modality");
    boolean flagged = at.get("flagged").flag();
    return new Expectation(
        flagged,
        level(at, "level_at_least").orElse(flagged ? Level.MODERATE : Level.NONE),
        level(at, "level_at_most").orElse(flagged ? Level.IMMINENT : Level.LOW),
        at.find("category").map(setting -> setting.name(Category.class)),
        at.find("subject").map(setting -> setting.name(Subject.class)),
        at.find("modality").map(setting -> setting.name(Modality.class)));
  }

  private static Optional<Level> level(Setting at, String key) {
    return at.find(key).map(setting -> setting.name(Level.class));
  }
}
