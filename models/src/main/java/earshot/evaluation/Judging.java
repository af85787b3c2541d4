package earshot.evaluation;

import earshot.risk.RiskAssessment;
import earshot.training.LabelledText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Reads files and has each text judged, on all cores, a block at a time. */
final class Judging {
  private static final int BLOCK = 4096;

  private final Function<String, RiskAssessment> judge;
  private final int sample;
  private final long seed;
  private final Map<String, LabelScheme> schemes = new LinkedHashMap<>();
  private final Map<String, List<Verdict>> verdicts = new LinkedHashMap<>();

  /**
   * @param judge called from several threads
   * @param sample how many texts of each file to draw at random, or 0 for all
   */
  Judging(Function<String, RiskAssessment> judge, int sample, long seed) {
    this.judge = judge;
    this.sample = sample;
    this.seed = seed;
  }

  /** Judges a file; texts of one data set come together, from whichever file. */
  void add(Path file) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.jsonl?(\\.gz)?$", "");
    try {
      if (sample > 0) {
        judge(drawn(file), name);
        return;
      }
      List<LabelledText> block = new ArrayList<>(BLOCK);
      LabelledText.each(
          file,
          row -> {
            block.add(row);
            if (block.size() == BLOCK) {
              judge(block, name);
              block.clear();
            }
          });
      judge(block, name);
    } catch (UncheckedIOException e) {
      throw new IOException(file + ": " + e.getCause().getMessage(), e);
    }
  }

  List<JudgedSet> sets() {
    return schemes.entrySet().stream()
        .map(set -> new JudgedSet(set.getKey(), set.getValue(), verdicts.get(set.getKey())))
        .toList();
  }

  /** Reservoir sampling: each row as likely as any other, in one pass. */
  private List<LabelledText> drawn(Path file) throws IOException {
    List<LabelledText> kept = new ArrayList<>();
    Random random = new Random(seed);
    int[] seen = {0};
    LabelledText.each(
        file,
        row -> {
          int place = seen[0]++;
          if (place < sample) {
            kept.add(row);
          } else {
            int other = random.nextInt(place + 1);
            if (other < sample) {
              kept.set(other, row);
            }
          }
        });
    return kept;
  }

  private void judge(List<LabelledText> rows, String fileName) {
    List<String> names =
        rows.stream().map(row -> row.dataset().isEmpty() ? fileName : row.dataset()).toList();
    for (int i = 0; i < rows.size(); i++) {
      schemes.putIfAbsent(names.get(i), LabelScheme.of(rows.get(i)));
    }
    List<Verdict> judged =
        IntStream.range(0, rows.size())
            .parallel()
            .mapToObj(i -> verdict(rows.get(i), schemes.get(names.get(i))))
            .toList();
    for (int i = 0; i < rows.size(); i++) {
      verdicts.computeIfAbsent(names.get(i), name -> new ArrayList<>()).add(judged.get(i));
    }
  }

  private Verdict verdict(LabelledText row, LabelScheme scheme) {
    int grade;
    try {
      grade = scheme.grade(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    RiskAssessment assessment = judge.apply(row.text());
    return new Verdict(
        grade,
        row.text().length(),
        row.label("type"),
        assessment.level(),
        assessment.score(),
        assessment.flagged(),
        Verdict.TONES.indexOf(assessment.sentiment().label()));
  }
}
