package earshot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.pipeline.deadletter.DeadLetterFiles;
import earshot.settings.Setting;
import earshot.triage.DeadLetter;
import earshot.triage.Flag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstRunTest {
  @TempDir Path folder;

  @Test
  void aFileGoesInAndItsFlagsComeOut() throws Exception {
    Files.writeString(folder.resolve("key"), "0123456789abcdef0123456789abcdef");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      lines.append(
          "{\"id\":%d,\"author\":\"a%d\",\"text\":\"%s\",\"created_at\":1700000000}\n"
              .formatted(i, i % 7, i % 10 == 0 ? "flagme" : i == 55 ? "breakme" : "fine"));
    }
    Files.writeString(folder.resolve("in.jsonl"), lines + "\nnonsense\n");
    PipelineConfig config =
        PipelineConfig.from(
            Setting.parse(
                "test.yaml",
                """
                sources:
                  - {id: t, path: %1$s/in.jsonl, purpose: test, legal_basis: test}
                pseudonyms: {key_file: %1$s/key}
                parallelism: 2
                checkpoints: {folder: %1$s/checkpoints}
                dead_letters: {folder: %1$s/dead}
                """
                    .formatted(folder)));
    Gathered<Flag> flags = new Gathered<>("first-run");
    Gathered<DeadLetter> dead = new Gathered<>("first-run-dead");
    LocalRun run =
        LocalRun.start(
            config,
            new WordAssessor(),
            new Sinks(
                flags,
                Map.of(
                    "dead-letters-file",
                    DeadLetterFiles.sink(config.deadLetterFolder()),
                    "dead-letters-list",
                    dead)),
            Optional.empty());
    JobProgress done = run.await();
    System.out.println(done);
    assertThat(flags.records()).hasSize(100);
    assertThat(dead.records()).hasSize(2);
    assertThat(done.conserved()).isTrue();
  }
}
