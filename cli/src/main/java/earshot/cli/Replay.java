package earshot.cli;

import earshot.codec.PostFormat;
import earshot.pipeline.FileAddress;
import earshot.pipeline.PipelineConfig;
import earshot.pipeline.SourceConfig;
import earshot.pipeline.deadletter.DeadLetterReader;
import earshot.pipeline.operator.ReadPosts;
import earshot.pipeline.sink.RefusedFlag;
import earshot.pipeline.source.FileOrigin;
import earshot.triage.DeadLetter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The payloads of dead letters as files that the job reads: one for each source, since a post that
 * names no source takes that of its file, and its flag's id hangs on it.
 */
final class Replay implements AutoCloseable {
  private static final String DONE = ".replayed";
  private static final String READ_ALREADY = "replayed-posts";
  private static final int BATCH = 500;

  private final Path folder;
  private final Map<String, Path> files = new LinkedHashMap<>();
  private final Map<String, OutputStream> open = new LinkedHashMap<>();
  private final List<Path> read = new ArrayList<>();
  private final List<DeadLetter> refused = new ArrayList<>();
  private long letters;
  private long sent;

  private Replay(Path folder) {
    this.folder = folder;
  }

  /** A replay of nothing yet, which keeps its files in a folder of its own below another. */
  static Replay within(Path data) throws IOException {
    return new Replay(Files.createTempDirectory(Files.createDirectories(data), "replay-"));
  }

  /** Takes all dead letters of the files below a folder. */
  void addFiles(Path deadLetters) throws IOException {
    List<Path> found = DeadLetterReader.files(deadLetters);
    for (Path file : found) {
      DeadLetterReader.readFile(file, this::add);
    }
    read.addAll(found);
    flush();
  }

  /** Takes the flags that Elasticsearch refused. */
  void addRefused(DeadLetterIndex index) throws IOException {
    index.readRefused(
        letter -> {
          Optional<String> record = RefusedFlag.record(letter);
          letters++;
          if (record.isPresent()) {
            write(READ_ALREADY, record.get().getBytes(StandardCharsets.UTF_8));
            refused.add(withoutPayload(letter));
          }
        });
    flush();
  }

  /** Where the files for the job are, all of which it may read. */
  Path folder() {
    return folder;
  }

  /** How many dead letters there were. */
  long letters() {
    return letters;
  }

  /** How many of them can be sent again. */
  long sent() {
    return sent;
  }

  /**
   * A configuration with these files as its sources, under the names of the old ones.
   *
   * @param formats how the records of each source are written
   */
  PipelineConfig reading(PipelineConfig job, Map<String, PostFormat> formats) {
    SourceConfig declared = job.sources().get(0);
    List<SourceConfig> sources = new ArrayList<>();
    files.forEach(
        (source, file) ->
            sources.add(
                new SourceConfig(
                    source,
                    formats.getOrDefault(source, PostFormat.EARSHOT),
                    new FileOrigin(List.of(FileAddress.of(file)), "*", Optional.empty()),
                    declared.purpose(),
                    declared.legalBasis())));
    return job.withSources(sources);
  }

  /**
   * Renames what was read, so that the next replay does not send it again, and takes what passed
   * out of the index.
   *
   * @param deadLetters folder in which the job left what failed again
   */
  void markDone(Optional<Path> deadLetters, DeadLetterIndex index) throws IOException {
    Set<String> failedAgain = new HashSet<>();
    for (Path file : unread(deadLetters.filter(Files::isDirectory))) {
      DeadLetterReader.readFile(file, letter -> failedAgain.add(letter.id()));
    }
    index.delete(refused);
    for (Path file : read) {
      List<DeadLetter> passed = new ArrayList<>();
      DeadLetterReader.readFile(
          file,
          letter -> {
            if (DeadLetterReader.replayable(letter) && !failedAgain.contains(letter.id())) {
              passed.add(withoutPayload(letter));
            }
            if (passed.size() == BATCH) {
              index.delete(passed);
              passed.clear();
            }
          });
      index.delete(passed);
      Files.move(file, file.resolveSibling(file.getFileName() + DONE));
    }
  }

  @Override
  public void close() throws IOException {
    for (OutputStream out : open.values()) {
      out.close();
    }
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

  /** The files that came while the replay ran. */
  private List<Path> unread(Optional<Path> deadLetters) throws IOException {
    if (deadLetters.isEmpty()) {
      return List.of();
    }
    Set<Path> known = new HashSet<>();
    for (Path file : read) {
      known.add(file.toRealPath());
    }
    List<Path> files = new ArrayList<>();
    for (Path file : DeadLetterReader.files(deadLetters.get())) {
      if (!known.contains(file.toRealPath())) {
        files.add(file);
      }
    }
    return files;
  }

  private void add(DeadLetter letter) throws IOException {
    letters++;
    if (DeadLetterReader.replayable(letter)) {
      write(source(letter), DeadLetterReader.payload(letter));
    }
  }

  private void write(String source, byte[] record) throws IOException {
    OutputStream out = open.get(source);
    if (out == null) {
      Path file = folder.resolve("source-" + open.size() + ".jsonl");
      out = new BufferedOutputStream(Files.newOutputStream(file));
      open.put(source, out);
      files.put(source, file);
    }
    for (byte part : record) {
      // A line feed within a record can only be white space of its JSON; here it would end it.
      out.write(part == '\n' ? ' ' : part);
    }
    out.write('\n');
    sent++;
  }

  private void flush() throws IOException {
    for (OutputStream out : open.values()) {
      out.flush();
    }
  }

  /** All that finding it again takes; posts are not kept in memory. */
  private static DeadLetter withoutPayload(DeadLetter letter) {
    return new DeadLetter(
        letter.id(), letter.stage(), letter.reason(), "", "", letter.source(), letter.at());
  }
}
