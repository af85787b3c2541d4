package earshot.pipeline;

import earshot.pipeline.source.FileOrigin;
import earshot.settings.Setting;
import earshot.settings.SettingsException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
        existing(source.get("path"), watching),
        watching ? Optional.of(Duration.ofSeconds(interval)) : Optional.empty());
  }

  /** A place that is named elsewhere than in the source, to its end. */
  static FileOrigin at(Path in, Setting source) {
    Path absolute = in.toAbsolutePath().normalize();
    String fault = fault(absolute, false);
    if (!fault.isEmpty()) {
      throw new SettingsException("the input " + in + " cannot be read: " + fault);
    }
    return origin(source, FileAddress.of(absolute), Optional.empty());
  }

  private static FileOrigin origin(Setting source, String path, Optional<Duration> watch) {
    // A file that is named itself is read, whatever its name.
    String glob =
        isLocalFile(path) ? "*" : source.find("glob").map(Setting::text).orElse(DEFAULT_GLOB);
    return new FileOrigin(path, glob, watch);
  }

  private static boolean isLocalFile(String address) {
    return FileAddress.isLocal(address) && Files.isRegularFile(FileAddress.path(address));
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
