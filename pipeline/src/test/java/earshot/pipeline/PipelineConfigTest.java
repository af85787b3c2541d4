package earshot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.author.AuthorSettings;
import earshot.codec.PostFormat;
import earshot.copy.CopySettings;
import earshot.pipeline.sink.ElasticsearchOptions;
import earshot.pipeline.source.FileOrigin;
import earshot.sample.SampleSettings;
import earshot.settings.Setting;
import earshot.settings.SettingsException;
import earshot.trend.TrendSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelineConfigTest {
  @TempDir Path folder;
  private String source;

  @BeforeEach
  void aFileToRead() throws IOException {
    Path file = Files.writeString(folder.resolve("in.jsonl"), "");
    source = "{id: forum, path: %s, purpose: why, legal_basis: law}".formatted(file);
  }

  @Test
  void everyDefaultIsAsDocumented() {
    PipelineConfig config = read("");
    assertThat(config.parallelism()).isEqualTo(OptionalInt.empty());
    assertThat(config.maxParallelism()).isEqualTo(128);
    assertThat(config.maxLineBytes()).isEqualTo(4 * 1024 * 1024);
    assertThat(config.languages()).isEmpty();
    assertThat(config.eventTime())
        .isEqualTo(new EventTimeConfig(Duration.ofSeconds(60), Duration.ofSeconds(30)));
    assertThat(config.checkpoints())
        .isEqualTo(
            new CheckpointConfig(Duration.ofSeconds(10), address("data/checkpoints"), 2, true));
    assertThat(config.restart())
        .isEqualTo(new RestartConfig(10, Duration.ofSeconds(1), Duration.ofSeconds(60)));
    assertThat(config.overTime())
        .isEqualTo(
            new OverTimeConfig(
                AuthorSettings.DEFAULTS,
                CopySettings.DEFAULTS,
                TrendSettings.DEFAULTS,
                SampleSettings.DEFAULTS,
                OverTimeConfig.Backend.HEAP));
    assertThat(config.deadLetterFolder()).isEqualTo(address("data/dead-letters"));
    assertThat(config.modelsFolder()).isEmpty();
    assertThat(config.elasticsearch()).isEmpty();
    assertThat(config.sources())
        .singleElement()
        .returns(PostFormat.EARSHOT, SourceConfig::format)
        .returns(Optional.empty(), declared -> ((FileOrigin) declared.origin()).watch())
        .returns("why", SourceConfig::purpose)
        .returns("law", SourceConfig::legalBasis);
  }

  @Test
  void theCommittedFileDeclaresNothingInTheOperatorsPlace() {
    Path committed = Path.of("../config/pipeline.yaml");
    assertThatThrownBy(() -> PipelineConfig.read(committed, List.of(folder)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("purpose")
        .hasMessageContaining("authorised to process");
  }

  /** The committed file shows every key with its default, so that reading it changes nothing. */
  @Test
  void theCommittedFileShowsTheDefaults() throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    String committed =
        Files.readString(Path.of("../config/pipeline.yaml"))
            .replace("path: data/inbox", "path: " + inbox)
            .replace("# purpose:", "purpose:")
            .replace("# legal_basis:", "legal_basis:");
    PipelineConfig shown = PipelineConfig.from(Setting.parse("config/pipeline.yaml", committed));
    PipelineConfig defaults = read("");
    assertThat(shown)
        .usingRecursiveComparison()
        .ignoringFields("sources", "key", "elasticsearch")
        .isEqualTo(defaults);
    assertThat(((FileOrigin) shown.sources().get(0).origin()).glob())
        .isEqualTo(FileSettings.DEFAULT_GLOB);
    assertThat(shown.elasticsearch()).as("a local run brings its own node").isEmpty();

    int section = committed.indexOf("# elasticsearch:");
    String taken =
        committed.substring(0, section) + committed.substring(section).replaceAll("(?m)^# ", "");
    assertThat(PipelineConfig.from(Setting.parse("config/pipeline.yaml", taken)).elasticsearch())
        .contains(ElasticsearchOptions.of(URI.create("http://localhost:9200")));
  }

  @Test
  void everyKeyIsRead() {
    PipelineConfig config =
        read(
            """
            languages: [en, cy]
            parallelism: 3
            max_parallelism: 64
            max_line_bytes: 2048
            event_time: {out_of_orderness_seconds: 5, idleness_seconds: 6}
            checkpoints: {interval_seconds: 7, folder: "s3://b/c", keep: 8, on_cancel: delete}
            restart: {attempts: 0, first_delay_seconds: 2, longest_delay_seconds: 3}
            dead_letters: {folder: /d}
            authors:
              memory_days: 7
              most_flags: 20
              half_life_hours: 24
              repeat_window_minutes: 30
              severe_repeat_window_minutes: 5
              utc_offset_hours: -8
            copies: {fewest_words: 20, similarity: 0.9, window_hours: 48}
            trends: {lateness_minutes: 5, false_alarms: 0.01, fewest_flags: 3, fewest_hours: 7}
            samples: {seed: mine, text: true, bands: [{below: 1, rate: 0.5}]}
            state: {backend: rocksdb}
            models: {config_folder: /m}
            elasticsearch: {urls: ["http://es:9200"]}
            """);
    assertThat(config.languages()).isEqualTo(Set.of("en", "cy"));
    assertThat(config.parallelism()).hasValue(3);
    assertThat(config.maxParallelism()).isEqualTo(64);
    assertThat(config.maxLineBytes()).isEqualTo(2048);
    assertThat(config.eventTime())
        .isEqualTo(new EventTimeConfig(Duration.ofSeconds(5), Duration.ofSeconds(6)));
    assertThat(config.checkpoints())
        .isEqualTo(new CheckpointConfig(Duration.ofSeconds(7), "s3://b/c", 8, false));
    assertThat(config.restart())
        .isEqualTo(new RestartConfig(0, Duration.ofSeconds(2), Duration.ofSeconds(3)));
    assertThat(config.overTime())
        .isEqualTo(
            new OverTimeConfig(
                new AuthorSettings(
                    Duration.ofDays(7),
                    20,
                    Duration.ofDays(1),
                    Duration.ofMinutes(30),
                    Duration.ofMinutes(5),
                    -8),
                new CopySettings(20, 0.9, Duration.ofDays(2)),
                new TrendSettings(Duration.ofMinutes(5), 0.01, 3, 7),
                new SampleSettings("mine", true, List.of(new SampleSettings.Band(0, 1, 0.5))),
                OverTimeConfig.Backend.ROCKSDB));
    assertThat(config.deadLetterFolder()).isEqualTo("file:///d");
    assertThat(config.modelsFolder()).contains(Path.of("/m"));
    assertThat(config.elasticsearch()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"purpose, what you process these posts for", "legal_basis, what allows you to"})
  void aSourceWithoutPurposeOrLegalBasisIsRefusedAndToldWhy(String key, String asks) {
    source = source.replaceAll(", " + key + ": \\w+", "");
    assertThatThrownBy(() -> read(""))
        .hasMessageContaining("pipeline.yaml:1: sources[0] has no " + key)
        .hasMessageContaining("health data (GDPR Art. 9)")
        .hasMessageContaining(asks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "parallelism: 0 | pipeline.yaml:3: parallelism is 0; accepted: a whole number from 1",
        "parallelism: many | pipeline.yaml:3: parallelism is \"many\"",
        "max_line_bytes: 10 | pipeline.yaml:3: max_line_bytes is 10; accepted",
        "languages: [english] | pipeline.yaml:3: languages[0] is \"english\"",
        "checkpoints: {on_cancel: burn} | checkpoints.on_cancel is \"burn\"; accepted: keep or",
        "checkpoints: {every: 1} | checkpoints.every is not a key of this place",
        "authors: {most_flags: 9} | authors.most_flags is 9; accepted: a whole number from 10 to",
        "copies: {fewest_words: 3} | copies.fewest_words is 3; accepted: a whole number from 8 to",
        "trends: {false_alarms: 1} | trends.false_alarms is 1.0; accepted: a number from 1.0E-9",
        "samples: {bands: []} | samples.bands ends at 0.0; accepted: a last band below 1",
        "state: {backend: disk} | state.backend is \"disk\"; accepted: [HEAP, ROCKSDB]",
        "colour: red | pipeline.yaml:3: colour is not a key of this place",
        "dead_letters: {} | ''",
      })
  void aWrongValueIsNamedWithItsPlace(String yaml, String message) {
    if (message.isEmpty()) {
      assertThat(read(yaml)).isNotNull();
    } else {
      assertThatThrownBy(() -> read(yaml)).hasMessageContaining(message);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: forum, | id: Forum 1, | sources[0].id is \"Forum 1\"; accepted: lower-case",
        "in.jsonl, | out.jsonl, | there is no file or folder",
        "id: forum, | id: forum, watch: true, | only a folder can be watched",
        "id: forum, | id: forum, type: pigeon, | sources[0].type is \"pigeon\"; accepted: files, kafka",
      })
  void aWrongSourceIsNamedWithItsPlace(String from, String to, String message) {
    source = source.replace(from, to);
    assertThatThrownBy(() -> read("")).hasMessageContaining(message);
  }

  @Test
  void twoSourcesOfOneIdAreRefused() {
    source = source + ", " + source;
    assertThatThrownBy(() -> read("")).hasMessageContaining("another source has already");
  }

  @Test
  void theArgumentsStandAboveTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("pipeline.yaml"), yaml("parallelism: 2"));
    PipelineConfig config =
        JobArguments.read(
            "--config", file.toString(), "--parallelism", "5", "--elasticsearch", "http://es:1");
    assertThat(config.parallelism()).hasValue(5);
    assertThat(config.elasticsearch().orElseThrow().urls())
        .containsExactly(URI.create("http://es:1"));
  }

  @Test
  void argumentsThatAreNotKnownAreRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("pipeline.yaml"), yaml(""));
    assertThatThrownBy(() -> JobArguments.read("--config", file.toString(), "--colour", "red"))
        .hasMessageContaining("--colour");
    assertThatThrownBy(() -> JobArguments.read("--config")).hasMessageContaining("has no value");
    assertThatThrownBy(() -> JobArguments.read()).hasMessageContaining("--config is missing");
  }

  private PipelineConfig read(String more) {
    return PipelineConfig.from(Setting.parse("pipeline.yaml", yaml(more)));
  }

  private String yaml(String more) {
    return "sources: [" + source + "]\npseudonyms: {key_file: key}\n" + more;
  }

  private static String address(String folder) {
    return "file://" + Path.of(folder).toAbsolutePath();
  }
}
