package earshot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earshot.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SeveralInputsTest {
  @TempDir Path folder;
  private Path config;

  @BeforeEach
  void writeConfig() throws IOException {
    Path key = Files.writeString(folder.resolve("key"), Work.KEY);
    config =
        Files.writeString(
            folder.resolve("pipeline.yaml"),
            """
            sources:
              - {id: forum, path: nowhere, purpose: test, legal_basis: test}
            pseudonyms: {key_file: %s}
            """
                .formatted(key));
  }

  @Test
  void filesAndFoldersAreReadTogetherAndNothingTwice() throws Exception {
    Work work = new Work(folder.resolve("work"));
    Path inFolder =
        Files.writeString(work.inbox.resolve("in-folder.jsonl"), Work.post(1, "flagme"));
    Files.writeString(work.inbox.resolve("another.txt"), Work.post(2, "flagme"));
    Path below = Files.createDirectory(work.inbox.resolve("below"));
    Files.writeString(below.resolve("deep.json"), Work.post(3, "flagme"));
    Path named = Files.writeString(folder.resolve("named.txt"), Work.post(4, "flagme"));

    List<Path> in = List.of(named, work.inbox, below, inFolder);
    PipelineConfig job = work.config("").withSources(PipelineConfig.read(config, in).sources());
    LocalRun run = work.start(job);
    JobProgress done = run.await();

    assertThat(work.flags.records())
        .extracting(flag -> flag.post().id())
        .containsExactlyInAnyOrder("1", "3", "4");
    assertThat(work.flags.records())
        .allSatisfy(flag -> assertThat(flag.post().source()).isEqualTo("forum"));
    assertThat(done.records()).isEqualTo(3);
    assertThat(done.bytesDone()).isEqualTo(done.bytesTotal().getAsLong());
  }

  @Test
  void whichOfThemCannotBeReadIsTold() throws IOException {
    Path there = Files.writeString(folder.resolve("there.jsonl"), "");
    Path gone = folder.resolve("gone.jsonl");

    assertThatThrownBy(() -> PipelineConfig.read(config, List.of(there, gone)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("the input " + gone)
        .hasMessageContaining("there is no file or folder");
  }
}
