package earshot.cli;

import earshot.codec.PostFormat;
import earshot.pipeline.FileAddress;
import earshot.pipeline.PipelineConfig;
import earshot.pipeline.SourceConfig;
import earshot.pipeline.deadletter.DeadLetterReader;
import earshot.pipeline.operator.ReadPosts;
import earshot.pipeline.source.FileOrigin;
import earshot.triage.DeadLetter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The payloads of dead letters as files that the job reads: one for each source, since a post that
 * names no source takes that of its file, and its flag's id hangs on it.
 */
final class Replay implements AutoCloseable {
  private static final String DONE = ".replayed";
  private static final String READ_ALREADY = "replayed-posts";

  private final Path folder;
  private final List<Path> read;
  private final Map<String, Path> files = new LinkedHashMap<>();
  private long letters;
  private long sent;

  private Replay(Path folder, List<Path> read) {
    this.folder = folder;
    this.read = List.copyOf(read);
  }

  /** Reads all dead letters below a folder and writes what can be sent again. */
  static Replay of(Path deadLetters, Path data) throws IOException {
    Path work = Files.createTempDirectory(Files.createDirectories(data), "replay-");
    Replay replay = new Replay(work, DeadLetterReader.files(deadLetters));
    replay.write(deadLetters);
    return replay;
  }

  /** How many dead letters there were. */
  long letters() {
    return letters;
  }

  /** How many of them can be sent again. */
  long sent() {
    return sent;
  }

  /** A configuration with these files as its sources, under the names of the old ones. */
  PipelineConfig reading(Path config) {
    PipelineConfig job = PipelineConfig.read(config, Optional.of(folder));
    SourceConfig declared = job.sources().get(0);
    Map<String, PostFormat> formats = PipelineConfig.formats(config);
    List<SourceConfig> sources = new ArrayList<>();
    files.forEach(
        (source, file) ->
            sources.add(
                new SourceConfig(
                    source,
                    formats.getOrDefault(source, PostFormat.EARSHOT),
                    new FileOrigin(FileAddress.of(file), "*", Optional.empty()),
                    declared.purpose(),
                    declared.legalBasis())));
    return job.withSources(sources);
  }

  /** Renames what was read, so that the next replay does not send it again. */
  void markDone() throws IOException {
    for (Path file : read) {
      Files.move(file, file.resolveSibling(file.getFileName() + DONE));
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** Past its reading a post stands in our own format, which names its source in every record. */
  private static String source(DeadLetter letter) {
    return letter.stage().equals(ReadPosts.ID) ? letter.source() : READ_ALREADY;
  }

  private void write(Path deadLetters) throws IOException {
    Map<String, OutputStream> open = new LinkedHashMap<>();
    try {
      letters =
          DeadLetterReader.read(
              deadLetters,
              letter -> {
                if (DeadLetterReader.replayable(letter)) {
                  String source = source(letter);
                  OutputStream out = open.get(source);
                  if (out == null) {
                    Path file = folder.resolve("source-" + open.size() + ".jsonl");
                    out = new BufferedOutputStream(Files.newOutputStream(file));
                    open.put(source, out);
                    files.put(source, file);
                  }
                  out.write(DeadLetterReader.payload(letter));
                  out.write('\n');
                  sent++;
                }
              });
    } finally {
      for (OutputStream out : open.values()) {
        out.close();
      }
    }
  }
}
