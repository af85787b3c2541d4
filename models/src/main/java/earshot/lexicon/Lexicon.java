package earshot.lexicon;

import earshot.settings.SettingsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The entries of one language, read from one or more files (docs/lexicon.md). Immutable.
 *
 * <p>Every reading method throws {@link SettingsException} with file, line, key and what is
 * accepted: for an unknown or missing key, an unknown name, an id given twice, a phrase that is not
 * in the phrase language, and an entry without examples.
 */
public final class Lexicon {
  private static final List<String> BUNDLED = List.of("en.yaml", "en-context.yaml");

  private final List<LexiconEntry> entries;
  private final Map<String, String> sources;
  private final String language;
  private final String version;

  private Lexicon(List<Text> texts) {
    Set<String> ids = new HashSet<>();
    List<LexiconEntry> all = new ArrayList<>();
    Map<String, String> attributions = new LinkedHashMap<>();
    String firstLanguage = "";
    int number = 0;
    for (Text text : texts) {
      LexiconFile file = LexiconFile.parse(text.name(), text.content(), ids);
      if (!firstLanguage.isEmpty() && !firstLanguage.equals(file.language())) {
        throw new SettingsException(
            text.name()
                + ":1: language is \""
                + file.language()
                + "\"; accepted: "
                + firstLanguage
                + ", as in the other files of this lexicon");
      }
      firstLanguage = file.language();
      number = Math.max(number, file.version());
      all.addAll(file.entries());
      file.sources()
          .forEach(
              (id, attribution) -> {
                String before = attributions.putIfAbsent(id, attribution);
                if (before != null && !before.equals(attribution)) {
                  throw new SettingsException(
                      text.name()
                          + ":1: sources."
                          + id
                          + " is \""
                          + attribution
                          + "\"; accepted: \""
                          + before
                          + "\", as in another file of this lexicon");
                }
              });
    }
    entries = List.copyOf(all);
    sources = Map.copyOf(attributions);
    language = firstLanguage;
    version = number + "-" + fingerprint(texts);
  }

  /** Reads all {@code *.yaml} of a folder in order of their names, or one file. */
  public static Lexicon load(Path folder) {
    if (!Files.isDirectory(folder)) {
      return load(new Path[] {folder});
    }
    try (Stream<Path> children = Files.list(folder)) {
      Path[] files =
          children
              .filter(file -> file.getFileName().toString().endsWith(".yaml"))
              .sorted()
              .toArray(Path[]::new);
      if (files.length == 0) {
        throw new SettingsException(folder + ": holds no lexicon; accepted: files named *.yaml");
      }
      return load(files);
    } catch (IOException e) {
      throw new SettingsException(folder + ": cannot be read: " + e, e);
    }
  }

  /** Reads these files in this order. */
  public static Lexicon load(Path... files) {
    List<Text> texts = new ArrayList<>();
    for (Path file : files) {
      try {
        texts.add(new Text(file.toString(), Files.readAllBytes(file)));
      } catch (IOException e) {
        throw new SettingsException(file + ": cannot be read: " + e, e);
      }
    }
    return new Lexicon(texts);
  }

  /**
   * Reads one file's text.
   *
   * @param fileName name to use in messages
   */
  public static Lexicon parse(String fileName, String yaml) {
    return new Lexicon(List.of(new Text(fileName, yaml.getBytes(StandardCharsets.UTF_8))));
  }

  /** The lexicon that travels in the jar. */
  public static Lexicon bundled() {
    List<Text> texts = new ArrayList<>();
    for (String name : BUNDLED) {
      String resource = "/earshot/config/lexicon/" + name;
      try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new SettingsException("class path " + resource + ": is missing");
        }
        texts.add(new Text("lexicon/" + name, in.readAllBytes()));
      } catch (IOException e) {
        throw new SettingsException("class path " + resource + ": cannot be read: " + e, e);
      }
    }
    return new Lexicon(texts);
  }

  /** All entries in the order of the files. */
  public List<LexiconEntry> entries() {
    return entries;
  }

  /** The attribution of each source id. */
  public Map<String, String> sources() {
    return sources;
  }

  /** The language of the texts that it is for, as ISO 639-1: {@code en}. */
  public String language() {
    return language;
  }

  /**
   * The highest version of the files and the first 8 hex digits of the SHA-256 over the bytes of
   * all of them in order: {@code 1-3fa9c2d1}.
   */
  public String version() {
    return version;
  }

  private static String fingerprint(List<Text> texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      // In the order of the contents, so that the same files have one version wherever they lie.
      texts.stream().map(Text::bytes).sorted(Arrays::compare).forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest(), 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared; lives within a constructor call.
  private record Text(String name, byte[] bytes) {
    String content() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
