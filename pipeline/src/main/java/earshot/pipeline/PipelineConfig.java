package earshot.pipeline;

import earshot.codec.PostFormat;
import earshot.pipeline.sink.ElasticsearchOptions;
import earshot.settings.Setting;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a person can set about the job, read strictly from {@code config/pipeline.yaml}, which
 * documents every key.
 *
 * @param languages posts whose source names another language are dropped; empty: none are
 * @param parallelism how many of each stage, at least 1; empty: all cores of a local run, or what
 *     the cluster says
 * @param maxParallelism upper limit of the parallelism for the life of a savepoint
 * @param maxLineBytes a longer line becomes a dead letter
 * @param overTime what is made of posts taken together
 * @param deadLetterFolder address of the folder for dead-letter files
 * @param modelsFolder folder with risk.yaml and lexicon/; empty: what travels in the jar
 * @param elasticsearch where flags go; empty where the file has no such section
 */
public record PipelineConfig(
    List<SourceConfig> sources,
    PseudonymKey key,
    Set<String> languages,
    OptionalInt parallelism,
    int maxParallelism,
    int maxLineBytes,
    EventTimeConfig eventTime,
    CheckpointConfig checkpoints,
    RestartConfig restart,
    OverTimeConfig overTime,
    String deadLetterFolder,
    Optional<Path> modelsFolder,
    Optional<ElasticsearchOptions> elasticsearch) {

  private static final int MOST_PARALLEL = 32_768;
  private static final String[] KEYS = {
    "sources",
    "pseudonyms",
    "languages",
    "parallelism",
    "max_parallelism",
    "max_line_bytes",
    "event_time",
    "checkpoints",
    "restart",
    "dead_letters",
    "models",
    "elasticsearch"
  };

  public PipelineConfig {
    sources = List.copyOf(sources);
    languages = Set.copyOf(languages);
  }

  /**
   * Reads a file.
   *
   * @throws earshot.settings.SettingsException naming file, line and key where it cannot be used
   */
  public static PipelineConfig read(Path file) {
    return from(Setting.read(file));
  }

  /**
   * Reads a file, with other places for its first source.
   *
   * @param in files and folders that are read instead; the source's name, purpose and legal basis
   *     hold for them, and no other source is read. Empty: as the file says
   * @throws earshot.settings.SettingsException naming file, line and key where it cannot be used
   */
  public static PipelineConfig read(Path file, List<Path> in) {
    return from(Setting.read(file), in);
  }

  /** Reads the top of a file. */
  public static PipelineConfig from(Setting top) {
    return from(top, List.of());
  }

  private static PipelineConfig from(Setting top, List<Path> in) {
    top.allowOnly(
        Stream.of(List.of(KEYS), List.of(OverTimeConfig.KEYS))
            .flatMap(List::stream)
            .toArray(String[]::new));
    Optional<Setting> deadLetters = top.find("dead_letters").map(s -> s.allowOnly("folder"));
    Optional<Setting> models = top.find("models").map(s -> s.allowOnly("config_folder"));
    return new PipelineConfig(
        sources(top.get("sources"), in),
        PseudonymKey.from(top.get("pseudonyms")),
        languages(top.find("languages")),
        parallelism(top.find("parallelism")),
        top.find("max_parallelism").map(s -> s.integer(1, MOST_PARALLEL)).orElse(128),
        top.find("max_line_bytes").map(s -> s.integer(1024, 64 << 20)).orElse(4 << 20),
        EventTimeConfig.from(top.find("event_time")),
        CheckpointConfig.from(top.find("checkpoints")),
        RestartConfig.from(top.find("restart")),
        OverTimeConfig.from(top),
        Folders.address(deadLetters.flatMap(s -> s.find("folder")), "data/dead-letters"),
        models.flatMap(s -> s.find("config_folder")).map(s -> Path.of(s.text()).toAbsolutePath()),
        top.find("elasticsearch").map(ElasticsearchOptions::from));
  }

  /**
   * How the records of each source in a file are written, by the source's id, whether or not the
   * sources can be read now.
   */
  public static Map<String, PostFormat> formats(Path file) {
    return Setting.read(file).get("sources").elements().stream()
        .collect(Collectors.toMap(each -> each.get("id").text(), SourceConfig::formatOf));
  }

  /** How the records of each source are written, by the source's id. */
  Map<String, PostFormat> formats() {
    return sources.stream().collect(Collectors.toMap(SourceConfig::id, SourceConfig::format));
  }

  /** The folder of dead-letter files, where it is one of this machine. */
  public Optional<Path> localDeadLetters() {
    return Optional.of(deadLetterFolder).filter(FileAddress::isLocal).map(FileAddress::path);
  }

  /** This configuration, with the pseudonym key loaded once to make sure that it is there. */
  PipelineConfig checked() {
    return with(key.checked(), parallelism, elasticsearch);
  }

  /** This configuration with another parallelism. */
  public PipelineConfig withParallelism(int wanted) {
    return with(key, OptionalInt.of(wanted), elasticsearch);
  }

  /** This configuration with another place for flags. */
  public PipelineConfig withElasticsearch(ElasticsearchOptions options) {
    return with(key, parallelism, Optional.of(options));
  }

  private PipelineConfig with(
      PseudonymKey newKey, OptionalInt newParallelism, Optional<ElasticsearchOptions> newTarget) {
    return new PipelineConfig(
        sources,
        newKey,
        languages,
        newParallelism,
        maxParallelism,
        maxLineBytes,
        eventTime,
        checkpoints,
        restart,
        overTime,
        deadLetterFolder,
        modelsFolder,
        newTarget);
  }

  /** This configuration with other sources. */
  public PipelineConfig withSources(List<SourceConfig> others) {
    return new PipelineConfig(
        others,
        key,
        languages,
        parallelism,
        maxParallelism,
        maxLineBytes,
        eventTime,
        checkpoints,
        restart,
        overTime,
        deadLetterFolder,
        modelsFolder,
        elasticsearch);
  }

  static List<SourceConfig> sources(Setting setting, List<Path> in) {
    List<Setting> elements = setting.elements();
    if (elements.isEmpty()) {
      throw setting.wrong("is empty; accepted: at least one source");
    }
    Set<String> ids = new HashSet<>();
    for (Setting element : elements) {
      String id = element.get("id").text();
      if (!ids.add(id)) {
        throw element.get("id").wrong("is \"" + id + "\", which another source has already");
      }
    }
    return in.isEmpty()
        ? elements.stream().map(SourceConfig::from).toList()
        : List.of(SourceConfig.from(elements.get(0), in));
  }

  private static Set<String> languages(Optional<Setting> setting) {
    Set<String> codes = new LinkedHashSet<>();
    for (Setting element : setting.map(Setting::elements).orElse(List.of())) {
      if (!element.text().matches("[a-z]{2}")) {
        throw element.wrong("is \"" + element.text() + "\"; accepted: a code such as en");
      }
      codes.add(element.text());
    }
    return codes;
  }

  private static OptionalInt parallelism(Optional<Setting> setting) {
    return setting
        .filter(s -> !s.text().equals("auto"))
        .map(s -> OptionalInt.of(s.integer(1, MOST_PARALLEL)))
        .orElse(OptionalInt.empty());
  }
}
