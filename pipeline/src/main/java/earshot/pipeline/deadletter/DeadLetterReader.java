package earshot.pipeline.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import earshot.codec.DeadLetterDocument;
import earshot.triage.DeadLetter;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the job's dead-letter files again, for people to look at and for a replay. */
public final class DeadLetterReader {
  /** What only a part was kept of: a replay cannot mend these. */
  private static final Set<String> CUT =
      Set.of("line-too-long", "record-too-long", "binary-message", "broken-file");

  private static final String INVALID_UTF8 = "invalid-utf8";

  private DeadLetterReader() {}

  /** What is done with each dead letter. */
  @FunctionalInterface
  public interface Visitor {
    void visit(DeadLetter letter) throws IOException;
  }

  /**
   * Visits all dead letters of a folder in the order of days and files, one at a time in memory.
   *
   * @return how many there were
   * @throws IOException naming file and line where one cannot be read
   */
  public static long read(Path folder, Visitor visitor) throws IOException {
    long count = 0;
    for (Path file : files(folder)) {
      count += readFile(file, visitor);
    }
    return count;
  }

  /** Whether the payload is whole, so that it can be sent again. */
  public static boolean replayable(DeadLetter letter) {
    return !CUT.contains(letter.reason());
  }

  /** The record's bytes as they came, but for the author's pseudonym in place of the handle. */
  public static byte[] payload(DeadLetter letter) {
    return letter
        .payload()
        .getBytes(
            letter.reason().equals(INVALID_UTF8)
                ? StandardCharsets.ISO_8859_1
                : StandardCharsets.UTF_8);
  }

  /** The dead-letter files of a folder, in the order of days and files. */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(DeadLetterReader::isFinished).sorted().toList();
    }
  }

  /** Flink's unfinished files begin with a dot. */
  private static boolean isFinished(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(DeadLetterFiles.PREFIX) && name.endsWith(DeadLetterFiles.SUFFIX);
  }

  /**
   * Visits all dead letters of one file, one at a time in memory.
   *
   * @return how many there were
   * @throws IOException naming file and line where one cannot be read
   */
  public static long readFile(Path file, Visitor visitor) throws IOException {
    long number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        visitor.visit(parse(file, number, line));
      }
    }
    return number;
  }

  private static DeadLetter parse(Path file, long number, String line) throws IOException {
    try {
      return DeadLetterDocument.read(line.getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IOException(file + ":" + number + ": no valid JSON");
    } catch (IOException e) {
      throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
    }
  }
}
