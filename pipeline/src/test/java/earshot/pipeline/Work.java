package earshot.pipeline;

import earshot.pipeline.deadletter.DeadLetterFiles;
import earshot.sample.SampledPost;
import earshot.settings.Setting;
import earshot.trend.Spike;
import earshot.trend.TrendCount;
import earshot.triage.DeadLetter;
import earshot.triage.Flag;
import earshot.triage.FlagChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A folder with all that a job needs: input, key, configuration, and sinks that gather. */
final class Work {
  static final String KEY = "0123456789abcdef0123456789abcdef";

  final Path folder;
  final Path inbox;
  final Gathered<Flag> flags;
  final Gathered<DeadLetter> deadLetters;
  final Gathered<FlagChange> changes;
  final Gathered<TrendCount> trends;
  final Gathered<Spike> alerts;
  final Gathered<SampledPost> samples;

  Work(Path folder) throws IOException {
    this.folder = folder;
    this.inbox = Files.createDirectories(folder.resolve("inbox"));
    Files.writeString(folder.resolve("key"), KEY);
    this.flags = new Gathered<>(folder + "/flags");
    this.deadLetters = new Gathered<>(folder + "/dead-letters");
    this.changes = new Gathered<>(folder + "/changes");
    this.trends = new Gathered<>(folder + "/trends");
    this.alerts = new Gathered<>(folder + "/alerts");
    this.samples = new Gathered<>(folder + "/samples");
  }

  static String post(int id, String text) {
    return "{\"id\":%d,\"author\":\"author%d\",\"text\":\"%s\",\"created_at\":%d}\n"
        .formatted(id, id % 7, text, 1_700_000_000 + id);
  }

  PipelineConfig config(String sourceKeys) {
    return config(sourceKeys, "");
  }

  private PipelineConfig config(String sourceKeys, String more) {
    return PipelineConfig.from(
        Setting.parse(
            "test.yaml",
            """
            sources:
              - {id: forum, path: %1$s/inbox, purpose: test, legal_basis: test%2$s}
            pseudonyms: {key_file: %1$s/key}
            parallelism: 2
            max_line_bytes: 2048
            checkpoints: {folder: %1$s/checkpoints, interval_seconds: 1}
            restart: {first_delay_seconds: 1, longest_delay_seconds: 1}
            dead_letters: {folder: %1$s/dead-letters}
            %3$s
            """
                .formatted(folder, sourceKeys, more)));
  }

  /** The configuration with more keys at its top. */
  PipelineConfig configWith(String keys) {
    return keys.startsWith("parallelism: ")
        ? config("").withParallelism(Integer.parseInt(keys.substring("parallelism: ".length())))
        : config("", keys);
  }

  Sinks sinks() {
    return new Sinks(
        new RaisedFlags(flags, changes),
        new TreeMap<>(
            Map.of(
                Sinks.DEAD_LETTER_FILES,
                DeadLetterFiles.sink(FileAddress.of(folder.resolve("dead-letters"))),
                "dead-letter-list",
                deadLetters)),
        trends,
        alerts,
        samples);
  }

  LocalRun start(PipelineConfig config) throws Exception {
    return LocalRun.start(config, new WordAssessor(0), sinks(), Optional.empty());
  }
}
