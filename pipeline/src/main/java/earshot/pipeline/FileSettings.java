package earshot.pipeline;

import earshot.pipeline.source.FileOrigin;
import earshot.settings.Setting;
import earshot.settings.SettingsException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the keys of a source of files, and looks whether there is anything to read. */
final class FileSettings {
  static final String DEFAULT_GLOB = "*.{jsonl,json,jsonl.gz,json.gz,gz}";

  static final List<String> KEYS = List.of("path", "glob", "watch", "watch_interval_seconds");

  private FileSettings() {}

  static FileOrigin from(Setting source) {
    boolean watching = source.find("watch").map(Setting::flag).orElse(false);
    int interval = source.find("watch_interval_seconds").map(s -> s.integer(1, 86_400)).orElse(10);
    return origin(
        source,
        List.of(existing(source.get("path"), watching)),
        watching ? Optional.of(Duration.ofSeconds(interval)) : Optional.empty());
  }

  /** Places that are named elsewhere than in the source, to their end. */
  static FileOrigin at(List<Path> in, Setting source) {
    List<String> places = new ArrayList<>();
    for (Path path : in) {
      Path absolute = path.toAbsolutePath().normalize();
      String fault = fault(absolute, false);
      if (!fault.isEmpty()) {
        throw new SettingsException("the input " + path + " cannot be read: " + fault);
      }
      places.add(FileAddress.of(absolute));
    }
    return origin(source, places, Optional.empty());
  }

  private static FileOrigin origin(Setting source, List<String> paths, Optional<Duration> watch) {
    String glob = source.find("glob").map(Setting::text).orElse(DEFAULT_GLOB);
    return new FileOrigin(paths, glob, watch);
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
