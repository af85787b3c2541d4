package earshot.training;

import earshot.taxonomy.Category;
import earshot.taxonomy.Genre;
import earshot.taxonomy.Level;
import earshot.taxonomy.Subject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The texts written for training: level, category, subject, genre and text on a line, split by
 * tabs; a hyphen stands for what was not said.
 */
final class OwnWords {
  private static final String FILE = "/earshot/training/own-words.tsv";
  private static final String UNSAID = "-";
  private static final int FIELDS = 5;

  /** A text and its labels. */
  record Line(OwnLabels labels, String text) {}

  private OwnWords() {}

  /** All of them, in the order of the file. */
  static List<Line> read() {
    List<Line> read = new ArrayList<>();
    try (InputStream in = OwnWords.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        read.add(line(line, read.size() + 1));
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Line line(String line, int number) {
    String[] fields = line.split("\t", FIELDS);
    try {
      if (fields.length < FIELDS || fields[FIELDS - 1].isBlank()) {
        throw new IllegalArgumentException("has not " + FIELDS + " fields");
      }
      OwnLabels labels =
          new OwnLabels(
              Level.valueOf(fields[0]),
              said(fields[1], Category.class),
              said(fields[2], Subject.class),
              said(fields[3], Genre.class));
      return new Line(labels, fields[4]);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(FILE + ": line " + number + ": " + e.getMessage(), e);
    }
  }

  private static <E extends Enum<E>> Optional<E> said(String field, Class<E> type) {
    return field.equals(UNSAID) ? Optional.empty() : Optional.of(Enum.valueOf(type, field));
  }
}
