package earshot.pipeline;

import earshot.settings.Setting;
import earshot.settings.SettingsException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One source of posts.
 *
 * @param id kebab-case name, unique in the job
 * @param paths absolute files or folders, or addresses of a file system that Flink knows; at least
 *     one
 * @param glob which names of a folder are taken; a file that is named itself always is
 * @param watch how often to look for new files, or empty to end after the last one
 * @param purpose what the operator processes these posts for
 * @param legalBasis what allows it
 */
public record SourceConfig(
    String id,
    List<String> paths,
    String glob,
    Optional<Duration> watch,
    String purpose,
    String legalBasis) {
  public static final String DEFAULT_GLOB = "*.{jsonl,json,jsonl.gz,json.gz,gz}";

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final String WHY =
      " What Earshot infers is health data (GDPR Art. 9): it starts only for sources that you own"
          + " or are authorised to process. Say here ";

  public SourceConfig {
    Objects.requireNonNull(id, "SourceConfig.id");
    paths = List.copyOf(paths);
    if (paths.isEmpty()) {
      throw new IllegalArgumentException("SourceConfig.paths is empty; accepted: at least one");
    }
    Objects.requireNonNull(glob, "SourceConfig.glob");
    Objects.requireNonNull(watch, "SourceConfig.watch");
    Objects.requireNonNull(purpose, "SourceConfig.purpose");
    Objects.requireNonNull(legalBasis, "SourceConfig.legalBasis");
  }

  static SourceConfig from(Setting setting) {
    boolean watching = setting.find("watch").map(Setting::flag).orElse(false);
    return from(setting, List.of(existing(setting.get("path"), watching)), watching);
  }

  /** A source as it is declared, but for the places that it reads, to their end. */
  static SourceConfig from(Setting setting, List<Path> in) {
    List<String> places = new ArrayList<>();
    for (Path path : in) {
      Path absolute = path.toAbsolutePath().normalize();
      String fault = fault(absolute, false);
      if (!fault.isEmpty()) {
        throw new SettingsException("the input " + path + " cannot be read: " + fault);
      }
      places.add(FileAddress.of(absolute));
    }
    return from(setting, places, false);
  }

  private static SourceConfig from(Setting setting, List<String> paths, boolean watching) {
    setting.allowOnly(
        "id", "type", "path", "glob", "watch", "watch_interval_seconds", "purpose", "legal_basis");
    Setting id = setting.get("id");
    if (!ID.matcher(id.text()).matches()) {
      throw id.wrong("is \"" + id.text() + "\"; accepted: lower-case letters, digits and hyphens");
    }
    setting
        .find("type")
        .filter(type -> !type.text().equals("files"))
        .ifPresent(
            type -> {
              throw type.wrong("is \"" + type.text() + "\"; accepted: files");
            });
    String purpose = declared(setting, "purpose", "what you process these posts for.");
    String legalBasis = declared(setting, "legal_basis", "what allows you to.");
    int interval = setting.find("watch_interval_seconds").map(s -> s.integer(1, 86_400)).orElse(10);
    String glob = setting.find("glob").map(Setting::text).orElse(DEFAULT_GLOB);
    Optional<Duration> watch =
        watching ? Optional.of(Duration.ofSeconds(interval)) : Optional.empty();
    return new SourceConfig(id.text(), paths, glob, watch, purpose, legalBasis);
  }

  private static String declared(Setting source, String key, String what) {
    return source
        .find(key)
        .map(Setting::text)
        .orElseThrow(() -> source.wrong("has no " + key + "." + WHY + what));
  }

  /** A path of this machine must be there; an address of another file system is left to Flink. */
  private static String existing(Setting setting, boolean watching) {
    String text = setting.text();
    if (text.matches("[a-z][a-z0-9+.-]+://?.*") && !text.startsWith("file:")) {
      return text;
    }
    Path path = text.startsWith("file:") ? Path.of(URI.create(text)) : Path.of(text);
    Path absolute = path.toAbsolutePath().normalize();
    String fault = fault(absolute, watching);
    if (!fault.isEmpty()) {
      throw setting.wrong("is \"" + text + "\"; " + fault);
    }
    return FileAddress.of(absolute);
  }

  /** Why a place of this machine cannot be read, or nothing. */
  private static String fault(Path absolute, boolean watching) {
    if (!Files.exists(absolute)) {
      return "there is no file or folder " + absolute;
    }
    if (!Files.isReadable(absolute)) {
      return absolute + " may not be read";
    }
    if (watching && !Files.isDirectory(absolute)) {
      return "only a folder can be watched";
    }
    String name = String.valueOf(absolute.getFileName());
    return name.startsWith(".") || name.startsWith("_")
        ? "names that begin with . or _ are left alone"
        : "";
  }
}
